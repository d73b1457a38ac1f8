import type { Moment } from '../time.ts';
import type { Meeting } from './model.ts';

export const pollAnswers = ['yes', 'maybe', 'no'] as const;
export type PollAnswer = (typeof pollAnswers)[number];

export type Vote = {
  readonly optionId: string;
  readonly attendeeId: string;
  readonly answer: PollAnswer;
};
export type PollOption = { readonly id: string; readonly startsAt: Moment };

/** How a proposed time stands. */
export type OptionTally = PollOption & {
  readonly counts: Readonly<Record<PollAnswer, number>>;
  /** Everybody who has answered gladly can, and somebody has answered. */
  readonly fitsAll: boolean;
  /** Nobody who has answered would have to stay away, but for some it is only if need be. */
  readonly strains: boolean;
};

/** Times can be proposed and answered until one is chosen or the meeting is called off. */
export const isPollOpen = ({ startsAt, state }: Pick<Meeting, 'startsAt' | 'state'>): boolean =>
  startsAt === null && state === 'planned';

/** Those of `attendees` who have not answered all of the proposed times. */
export const missingIn = <A extends { readonly id: string }>(
  attendees: readonly A[],
  options: readonly PollOption[],
  votes: readonly Vote[],
): readonly A[] =>
  attendees.filter(({ id }) =>
    options.some(
      (option) => !votes.some(({ optionId, attendeeId }) => optionId === option.id && attendeeId === id),
    ),
  );

const tallyOf = (option: PollOption, votes: readonly Vote[]): OptionTally => {
  const own = votes.filter(({ optionId }) => optionId === option.id);
  const count = (answer: PollAnswer): number => own.filter((vote) => vote.answer === answer).length;
  const counts = { yes: count('yes'), maybe: count('maybe'), no: count('no') };
  const allCome = own.length > 0 && counts.no === 0;
  return { ...option, counts, fitsAll: allCome && counts.maybe === 0, strains: allCome && counts.maybe > 0 };
};

/**
 * The proposed times, the best first: the fewest who cannot come, then the most who gladly can, then the earliest.
 * It is a suggestion; people choose.
 */
export const rankOptions = (options: readonly PollOption[], votes: readonly Vote[]): readonly OptionTally[] =>
  options
    .map((option) => tallyOf(option, votes))
    .toSorted(
      (one, other) =>
        one.counts.no - other.counts.no ||
        other.counts.yes - one.counts.yes ||
        one.startsAt.localeCompare(other.startsAt) ||
        one.id.localeCompare(other.id),
    );
