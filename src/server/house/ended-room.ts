import { WallRefusal } from '#domain/keeping.ts';
import { isRecord, items, part } from '#domain/record.ts';
import { problem, type Result } from '#domain/result.ts';
import type { PartnershipStore } from '#features/partnerships/ports.ts';

/** What a deed says to who may not, when the reason is that the partnership has ended. */
const refusals: readonly unknown[] = [
  'not-yours',
  'no-mandate',
  'only-the-lead',
  'not-your-party',
  'not-asked',
];
const isRefusal = (said: unknown): boolean =>
  refusals.includes(part(said, 'kind')) || items(part(said, 'fields')).some(isRefusal);

/**
 * In an ended partnership every seat only reads, so that each deed refuses by itself. To a person who sits there the
 * reason is told: not that they may not, but that it is over.
 */
export function knowingWhatEnded(partnerships: PartnershipStore): {
  readonly partnerships: PartnershipStore;
  explain<T>(outcome: T): T;
} {
  let ended = false;
  return {
    partnerships: {
      ...partnerships,
      async mySeats(partnershipId) {
        const seats = await partnerships.mySeats(partnershipId);
        ended ||= seats.some((seat) => seat.ended);
        return seats;
      },
    },
    explain: (outcome) => {
      if (!ended || part(outcome, 'ok') !== false || !isRefusal(part(outcome, 'problem'))) return outcome;
      return isRecord(outcome) ? { ...outcome, ...problem('partnership-ended') } : outcome;
    },
  };
}

/** What the database says to a deed that was overtaken in the same moment, and what is told of it. */
const overtaken: Readonly<Record<string, string>> = {
  'the partnership has ended': 'partnership-ended',
  'the hand-over is not open': 'handover-closed',
  'the ending has moved on': 'ending-moved',
  'the ending is not what was read': 'ending-moved',
  'a demonstration is apart': 'demonstration-apart',
  'a demonstration is one’s own': 'demonstration-own',
};

/** Written in the very moment that it ended: refused by the database, and told like any deed that came too late. */
export function asTooLate(error: unknown): Result<never> | null {
  const kind = error instanceof WallRefusal ? overtaken[error.message] : undefined;
  return kind === undefined ? null : problem(kind);
}
