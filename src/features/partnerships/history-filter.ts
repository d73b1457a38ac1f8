import { checkInput } from '#domain/check-input.ts';
import type { Result } from '#domain/result.ts';
import { isDay, type Day } from '#domain/time.ts';
import { z } from 'zod';

/** What events are about, by how the names of their kinds begin. */
const beginnings = {
  partnership: ['partnership', 'purpose', 'ending'],
  parties: ['party', 'link', 'seat', 'contact'],
  handovers: ['handover'],
  phases: ['phase', 'gate'],
  meetings: ['meeting', 'decision', 'minutes'],
  promises: ['promise', 'promises'],
  agreement: ['agreement', 'settings', 'clause', 'comment', 'version', 'deviation', 'renewal', 'notice'],
  sheets: ['sheet', 'side', 'workshop', 'questions'],
  contributions: ['contribution'],
  evaluations: ['round', 'rhythm'],
  risks: ['risk', 'risks'],
  communication: ['communication', 'message', 'plan'],
  files: ['file', 'note'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type HistoryThing = keyof typeof beginnings | 'other';
export const historyThings = [...Object.keys(beginnings), 'other'] as readonly HistoryThing[];

/** Which events are meant: those whose kind begins so, or with none of these. */
export type KindsMeant = { readonly begin: readonly string[]; readonly without: boolean };

export const kindsOf = (thing: HistoryThing): KindsMeant =>
  thing === 'other'
    ? { begin: Object.values(beginnings).flat(), without: true }
    : { begin: beginnings[thing], without: false };

/** What an event is about. */
export const thingOf = (kind: string): HistoryThing =>
  historyThings.find(
    (thing) => thing !== 'other' && kindsOf(thing).begin.includes(kind.split('-')[0] ?? ''),
  ) ?? 'other';

export type HistoryFilter = {
  readonly thing?: HistoryThing | undefined;
  readonly personId?: string | undefined;
  readonly partyId?: string | undefined;
  /** Both days are part of the period. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
};

const left = (value: unknown): unknown => (value === '' || value === null ? undefined : value);
const day = z.preprocess(left, z.string().refine(isDay, 'bad-date').optional());

/** As a form or an address says it. */
export const historyQuery = {
  thing: z.preprocess(left, z.enum(historyThings, 'not-chosen').optional()),
  person: z.preprocess(left, z.uuid('not-chosen').optional()),
  party: z.preprocess(left, z.uuid('not-chosen').optional()),
  from: day,
  to: day,
};

export function readHistoryFilter(asked: unknown): Result<HistoryFilter> {
  const checked = checkInput(z.object(historyQuery), asked);
  if (!checked.ok) return checked;
  const { thing, person, party, from, to } = checked.value;
  return { ok: true, value: { thing, personId: person, partyId: party, from, to } };
}
