import { daysBetween, type Day } from '../time.ts';

/** Where an idea stands: nobody has looked yet, somebody is looking, or it was answered. */
export const ideaStates = ['new', 'looking', 'yes', 'no'] as const;
export type IdeaState = (typeof ideaStates)[number];

export const isAnswered = (state: IdeaState): boolean => state === 'yes' || state === 'no';

/** Days until an idea is forgotten: after a no, after a yes, and when nobody ever answered. */
export const keptDays = { no: 90, yes: 365, unanswered: 365 } as const;

/** Days within which an organisation may promise an answer. */
export const replyDays = { fewest: 1, most: 60, usual: 14 } as const;

export type ReplyStanding =
  | { readonly kind: 'answered' }
  | { readonly kind: 'left' | 'past'; readonly days: number }
  | { readonly kind: 'today' };

/** How the promise of an answer stands today. */
export function replyStanding(
  { state, dueOn }: { readonly state: IdeaState; readonly dueOn: Day },
  today: Day,
): ReplyStanding {
  if (isAnswered(state)) return { kind: 'answered' };
  const days = daysBetween(today, dueOn);
  if (days === 0) return { kind: 'today' };
  return days > 0 ? { kind: 'left', days } : { kind: 'past', days: -days };
}

/** The word of an inbox's public address: small letters, numbers and hyphens. */
export const inboxWord = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const longestWord = 60;

const spelled: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** A name as the word of an address; empty when nothing of it can be written so. */
export const wordFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestWord)
    .replace(/^-+|-+$/g, '');
