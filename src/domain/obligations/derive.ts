import type { AgreementContent, ClauseId } from '../agreements/model.ts';
import { datedEvents, type DatedEventKind } from '../calendar/dated-events.ts';
import type { Day } from '../time.ts';

/** A promise that the agreement asks for. `key` is the same as long as it is the same obligation. */
export type Owed = {
  readonly key: string;
  readonly clause: ClauseId;
  readonly partyId: string;
  readonly text: string;
  readonly dueOn: Day | null;
};

/** The clause that speaks of a kind of day; start and end are nobody's to do. */
const clauseOf: Readonly<Partial<Record<DatedEventKind, ClauseId>>> = {
  evaluation: 'A22',
  notice: 'A27',
  'last-meeting': 'A28',
};

type Around = {
  /** Who calls the others together: the party that keeps things moving. */
  readonly caller: string;
  /** Who looks after a clause, where a party does. */
  readonly keeperOf: (clause: ClauseId) => string | null;
  /** What is to be done on an agreed day, in words. */
  readonly say: (kind: DatedEventKind) => string;
};

/**
 * All that a version obliges its parties to, in the order of its text: what was written under its clauses, and a
 * promise for every evaluation, for the last meeting and for the day by which notice is given. The same version
 * gives the same, however often it is asked.
 */
export function owedBy(content: AgreementContent, { caller, keeperOf, say }: Around): readonly Owed[] {
  const there = new Set(content.parties.map(({ id }) => id));
  const written = (content.obligations ?? [])
    .filter(({ partyId }) => there.has(partyId))
    .map(({ id, clause, partyId, text, dueOn }): Owed => ({
      key: `${clause}:${id}`,
      clause,
      partyId,
      text,
      dueOn,
    }));
  const dated = datedEvents(content.dates, { startsOn: null, endsOn: null }).flatMap(
    ({ kind, day }): Owed[] => {
      const clause = clauseOf[kind];
      if (clause === undefined) return [];
      const key = `${clause}:${kind}${kind === 'evaluation' ? `:${day}` : ''}`;
      const keeper = keeperOf(clause);
      const partyId = keeper !== null && there.has(keeper) ? keeper : caller;
      return [{ key, clause, partyId, text: say(kind), dueOn: day }];
    },
  );
  return [...written, ...dated];
}

type Standing = Pick<Owed, 'partyId' | 'text' | 'dueOn'> & {
  readonly key: string;
  readonly state: 'open' | 'done' | 'taken-back' | 'lapsed';
};

export type Settlement<Kept extends Standing> = {
  readonly make: readonly Owed[];
  readonly amend: readonly { readonly promise: Kept; readonly owed: Owed }[];
  readonly lapse: readonly Kept[];
  /** Asked for again after it had lapsed. */
  readonly revive: readonly { readonly promise: Kept; readonly owed: Owed }[];
};

type Versions = {
  readonly owed: readonly Owed[];
  /** What the version before asked for: only what is different since then is amended. */
  readonly before: readonly Owed[];
};

/**
 * What is to happen to the promises that an agreement has led to, so that they say what it says now. What is
 * done stays done, and what a party has taken back stays so; what was moved or handed over meanwhile stays
 * where it is, unless the amendment is about just that. When nothing has changed there is nothing to do.
 */
export function settle<Kept extends Standing>(
  standing: readonly Kept[],
  { owed, before }: Versions,
): Settlement<Kept> {
  const was = new Map(before.map((one) => [one.key, one]));
  const amended = (now: Owed): boolean => {
    const then = was.get(now.key);
    return then === undefined || differs(then, now);
  };
  const byKey = new Map(standing.map((promise) => [promise.key, promise]));
  const asked = new Map(owed.map((one) => [one.key, one]));
  const pairs = [...asked.values()].flatMap((one) => {
    const promise = byKey.get(one.key);
    return promise ? [{ promise, owed: one }] : [];
  });
  return {
    make: [...asked.values()].filter(({ key }) => !byKey.has(key)),
    amend: pairs.filter(
      ({ promise, owed: now }) => promise.state === 'open' && amended(now) && differs(promise, now),
    ),
    lapse: [...byKey.values()].filter(({ key, state }) => state === 'open' && !asked.has(key)),
    revive: pairs.filter(({ promise }) => promise.state === 'lapsed'),
  };
}

const differs = (promise: Pick<Owed, 'partyId' | 'text' | 'dueOn'>, owed: Owed): boolean =>
  promise.text !== owed.text || promise.partyId !== owed.partyId || promise.dueOn !== owed.dueOn;
