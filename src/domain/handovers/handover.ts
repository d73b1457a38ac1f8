/** What is written nowhere, asked of who leaves: a prompt each, in this order. */
export const unwrittenRules = ['rhythm', 'people', 'works', 'careful', 'promised', 'first'] as const;
export type UnwrittenRule = (typeof unwrittenRules)[number];
export type Rules = Readonly<Partial<Record<UnwrittenRule, string>>>;

/** The partnership in ten minutes: what the new person is walked through, in this order. */
export const packParts = [
  'people',
  'why',
  'agreement',
  'decisions',
  'promises',
  'risks',
  'meeting',
  'rules',
] as const;
export type PackPart = (typeof packParts)[number];

export const isPackPart = (text: string): text is PackPart => (packParts as readonly string[]).includes(text);

/** How far a hand-over is: somebody is named, walks through it, and every party says that it knows. */
export const handoverPlaces = ['naming', 'invited', 'walking', 'confirming', 'done', 'called-off'] as const;
export type HandoverPlace = (typeof handoverPlaces)[number];

export type HandoverStanding = {
  readonly state: 'open' | 'done' | 'called-off';
  readonly partyId: string;
  readonly successorId: string | null;
  /** A link has been sent that nobody has used yet. */
  readonly invited: boolean;
  /** Parties that have said yes. */
  readonly yes: readonly { readonly partyId: string }[];
};

export function placeOf({ state, partyId, successorId, invited, yes }: HandoverStanding): HandoverPlace {
  if (state !== 'open') return state;
  if (yes.some((one) => one.partyId === partyId)) return 'confirming';
  if (successorId !== null) return 'walking';
  return invited ? 'invited' : 'naming';
}

/** The first part that has not been walked through; null when all have. */
export const nextPart = (walked: readonly PackPart[]): PackPart | null =>
  packParts.find((part) => !walked.includes(part)) ?? null;

/** Walked through once more changes nothing; kept in the order of the pack. */
export const walkOn = (walked: readonly PackPart[], part: PackPart): readonly PackPart[] =>
  packParts.filter((one) => one === part || walked.includes(one));

/** Why a party hangs on one person, if it does. */
export type Carried = 'alone' | 'no-deputy' | 'nobody';

/** A party where one person leaving would leave nobody who knows; never said of a person. */
export function carriedBy(people: readonly { readonly role: string }[]): Carried | null {
  if (people.length === 0) return 'nobody';
  if (people.length === 1) return 'alone';
  return people.some(({ role }) => role === 'deputy') ? null : 'no-deputy';
}
