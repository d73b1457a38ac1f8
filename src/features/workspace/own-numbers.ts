import type { OrganisationKind } from '#domain/people/roles.ts';
import { addDays, type Day } from '#domain/time.ts';
import type { PartnershipReader, Standing } from '#features/partnerships/index.ts';

/** Where an item of a number leads: what can be done about it, in the room of its partnership. */
export type NextStep =
  'agreement' | 'calendar' | 'sheets' | 'sheet' | 'purpose' | 'add-party' | 'parties' | 'start';

export type OwnItem = {
  readonly partnershipId: string;
  readonly name: string;
  readonly to: NextStep;
  /** The sheet it is about, or the name that explains it (a party, a day). */
  readonly id?: string;
  readonly about?: string;
};

/** A number of the reader's own, how much it is out of, and the things behind it. Its words are by `kind`. */
export type OwnNumber = {
  readonly kind:
    | 'under-way'
    | 'no-purpose'
    | 'one-party'
    | 'kinds'
    | 'no-sheet'
    | 'my-sheets'
    | 'one-person'
    | 'no-agreement'
    | 'evaluations';
  readonly count: number;
  readonly of: number;
  readonly items: readonly OwnItem[];
  /** Only of `kinds`: how many other organisations there are of each kind. */
  readonly kinds?: readonly { readonly kind: OrganisationKind; readonly count: number }[];
};

/** What a chapter of the guide can count for its reader today; chapters that can say nothing honest say nothing. */
export async function readOwnNumbers(
  needs: { readonly partnerships: PartnershipReader; readonly today: Day },
  chapter: string,
): Promise<readonly OwnNumber[]> {
  if (!(chapter in counting)) return [];
  return ownNumbers(chapter, await needs.partnerships.standings(), needs.today);
}

export function ownNumbers(
  chapter: string,
  standings: readonly Standing[],
  today: Day,
): readonly OwnNumber[] {
  const counts = counting[chapter] ?? [];
  return standings.length === 0 ? [] : counts.map((count) => count(standings, today));
}

type Count = (standings: readonly Standing[], today: Day) => OwnNumber;

const writing: ReadonlySet<NextStep> = new Set(['agreement', 'sheets', 'purpose', 'add-party']);

/** Who may only read is led to the room, not to a form that would refuse. */
const item = (
  { id, name, mayAnswer }: Standing,
  to: NextStep,
  more: Pick<OwnItem, 'id' | 'about'> = {},
): OwnItem => ({ partnershipId: id, name, to: mayAnswer || !writing.has(to) ? to : 'start', ...more });

/** Those of all the partnerships that something is true of. */
const those =
  (kind: OwnNumber['kind'], to: NextStep, is: (standing: Standing) => boolean): Count =>
  (standings) => {
    const found = standings.filter(is);
    return { kind, count: found.length, of: standings.length, items: found.map((one) => item(one, to)) };
  };

/** As many days ahead as an evaluation is said to be near. */
const near = 30;

const evaluations: Count = (standings, today) => {
  const last = addDays(today, near);
  const items = standings.flatMap((one) =>
    [...new Set(one.evaluations)]
      .filter((day) => day >= today && day <= last)
      .map((day) => item(one, 'calendar', { about: day })),
  );
  const inOrder = items.toSorted((a, b) => (a.about ?? '').localeCompare(b.about ?? ''));
  return { kind: 'evaluations', count: items.length, of: standings.length, items: inOrder };
};

const mySheets: Count = (standings) => {
  const items = standings.flatMap((one) =>
    one.myOpenSheets.map(({ id, title }) => item(one, 'sheet', { id, about: title })),
  );
  const of = standings.reduce((sum, { sheets }) => sum + sheets, 0);
  return { kind: 'my-sheets', count: items.length, of, items };
};

const onePerson: Count = (standings) => {
  const items = standings.flatMap((one) =>
    one.parties.filter(({ people }) => people === 1).map(({ name }) => item(one, 'parties', { about: name })),
  );
  const of = standings.reduce((sum, { parties }) => sum + parties.length, 0);
  return { kind: 'one-person', count: items.length, of, items };
};

/** Each organisation once, however many partnerships it is in; the reader's own are not counted. */
const kinds: Count = (standings) => {
  const others = new Map(
    standings
      .flatMap(({ parties }) => parties)
      .filter(({ own }) => !own)
      .map(({ organisationId, kind }) => [organisationId, kind]),
  );
  const counted = new Map<OrganisationKind, number>();
  for (const kind of others.values()) counted.set(kind, (counted.get(kind) ?? 0) + 1);
  const sorted = [...counted].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
  return { kind: 'kinds', count: others.size, of: standings.length, items: [], kinds: sorted };
};

const counting: Readonly<Record<string, readonly Count[]>> = {
  why: [those('under-way', 'start', () => true)],
  what: [those('no-purpose', 'purpose', ({ hasPurpose }) => !hasPurpose)],
  choose: [those('one-party', 'add-party', ({ parties }) => parties.length < 2)],
  network: [kinds],
  gain: [those('no-sheet', 'sheets', ({ sheets }) => sheets === 0), mySheets],
  organise: [onePerson],
  care: [those('no-agreement', 'agreement', ({ agreement }) => agreement === 'none'), evaluations],
};
