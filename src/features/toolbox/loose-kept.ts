import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import { mergeSheets } from './loose-merge.ts';

/** A loose sheet as kept on this machine. */
export type KeptSheet = {
  readonly key: string;
  /** New at every save: tells a window that another one has saved since. */
  readonly revision: string;
  readonly savedAt: string;
  readonly sheet: WinWinSheet;
};

/** What was read back from the machine, where anybody may have changed it; null when it is no sheet. */
export function readKept(value: unknown): KeptSheet | null {
  const kept = value as KeptSheet | undefined;
  if (typeof kept?.key !== 'string' || typeof kept.revision !== 'string' || typeof kept.savedAt !== 'string')
    return null;
  return parseSheet(kept.sheet).ok ? kept : null;
}

type Meeting = {
  readonly key: string;
  /** What is on the machine now. */
  readonly kept: KeptSheet | null;
  /** What this window last saw there. */
  readonly base: KeptSheet | null;
  readonly mine: WinWinSheet;
  readonly stamp: { readonly revision: string; readonly at: string };
};

export const sameSheet = (a: WinWinSheet, b: WinWinSheet): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What shall be kept when a window saves: both windows' words; null when it was thrown away elsewhere. */
export function reconcile({ key, kept, base, mine, stamp }: Meeting): KeptSheet | null {
  if (!kept && base && sameSheet(mine, base.sheet)) return null;
  const sheet =
    kept && base && kept.revision !== base.revision ? mergeSheets(base.sheet, mine, kept.sheet) : mine;
  if (kept && sameSheet(sheet, kept.sheet)) return kept;
  return { key, revision: stamp.revision, savedAt: stamp.at, sheet };
}
