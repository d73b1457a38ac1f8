import { isRecord } from '#domain/record.ts';

/** A card that was begun and not sent, as this device keeps it for one seat. */
export type KeptCard = { readonly step: string; readonly text: string };

const keyOf = (roomId: string, seatId: string): string => `byg-card-${roomId}-${seatId}`;

export function readKept(roomId: string, seatId: string): KeptCard | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(roomId, seatId)) ?? 'null');
    if (!isRecord(kept)) return null;
    const { step, text } = kept;
    return typeof step === 'string' && typeof text === 'string' && text.trim() !== '' ? { step, text } : null;
  } catch {
    // Storage may be refused, or hold something else: then nothing is kept.
    return null;
  }
}

/** Keeps what is being written; an empty text is forgotten. */
export function keepCard(roomId: string, seatId: string, { step, text }: KeptCard): void {
  try {
    if (text.trim() === '') localStorage.removeItem(keyOf(roomId, seatId));
    else localStorage.setItem(keyOf(roomId, seatId), JSON.stringify({ step, text }));
  } catch {
    // Full or refused: the field itself still has it.
  }
}
