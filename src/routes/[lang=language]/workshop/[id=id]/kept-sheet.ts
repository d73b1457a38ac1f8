import { isRecord, items } from '#domain/record.ts';
import type { PostedField } from '#features/toolbox/posted-fields.ts';

/** A tool's sheet that was begun and not saved, as this device keeps it for one seat and step. */
export type KeptSheet = {
  readonly step: string;
  /** What the tool is called, and its page; empty for a tool that has none. */
  readonly title: string;
  readonly path: string;
  /** The sheet as the fields of the tool's form. */
  readonly fields: readonly PostedField[];
};

type Seat = { readonly roomId: string; readonly seatId: string };

const prefixOf = ({ roomId, seatId }: Seat): string => `byg-sheet-${roomId}-${seatId}-`;

const isField = (one: unknown): one is PostedField =>
  Array.isArray(one) && one.length === 2 && one.every((text) => typeof text === 'string');

function read(key: string): KeptSheet | null {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (!isRecord(kept)) return null;
  const { step, title, path } = kept;
  const fields = items(kept['fields']).filter(isField);
  if (typeof step !== 'string' || typeof title !== 'string' || typeof path !== 'string') return null;
  return { step, title, path: /^\/(da|en)\//.test(path) ? path : '', fields };
}

/** All that this seat began and did not save; nothing where storage is refused or holds something else. */
export function readKeptSheets(seat: Seat): readonly KeptSheet[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(seat)));
    return keys.flatMap((key) => read(key) ?? []);
  } catch {
    return [];
  }
}

export function keepSheet(seat: Seat, kept: KeptSheet): void {
  try {
    localStorage.setItem(prefixOf(seat) + kept.step, JSON.stringify(kept));
  } catch {
    // Full or refused: the fields themselves still have it.
  }
}

export function forgetSheet(seat: Seat, step: string): void {
  try {
    localStorage.removeItem(prefixOf(seat) + step);
  } catch {
    // Refused: there is nothing to forget either.
  }
}
