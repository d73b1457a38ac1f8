import { mean, textOf } from '../counting.ts';
import type { Bar, ResultBlock, Said, ToolResult } from '../result.ts';
import type { Side, ToolSheet } from '../tool.ts';
import { allItems, type Profile, profileIds } from './profiles.ts';
import { type Coverage, coveredShare, coverageOf, enough, nameOf, ratingOf } from './ratings.ts';

export function assess(sheet: ToolSheet): ToolResult {
  const coverage = coverageOf(sheet);
  const rated = coverage.filter((one) => one.rated > 0);
  const base = { answered: rated.length, asked: coverage.length };
  return {
    blocks: [
      { kind: 'figure', id: 'covered', value: coveredShare(coverage), as: 'percent', scale: [0, 1], base },
      coverageBars(sheet, coverage),
      brief(rated),
      people(sheet),
      { kind: 'list', id: 'apart', items: apart(sheet), none: { say: 'nothingApart' } },
      { kind: 'list', id: 'develop', items: sheet.sides.flatMap(develop), none: { say: 'nothingLow' } },
      roles(sheet),
    ],
  };
}

const coverageBars = ({ sides }: ToolSheet, coverage: readonly Coverage[]): ResultBlock => ({
  kind: 'bars',
  id: 'coverage',
  scale: [0, Math.max(enough.people, sides.length)],
  as: 'whole',
  bars: coverage.map((one) => coverageBar(one, sides.length)),
});

const coverageBar = ({ item, rated, able }: Coverage, asked: number): Bar => ({
  label: nameOf(item),
  value: rated === 0 ? null : able,
  ...(rated > 0 && { light: able >= enough.people ? 'green' : able === 1 ? 'amber' : 'red' }),
  base: { answered: rated, asked },
});

/** What to look for in the next colleague: first what nobody can, then what hangs on one. */
function brief(rated: readonly Coverage[]): ResultBlock {
  const items = rated
    .filter(({ able }) => able < enough.people)
    .toSorted((a, b) => a.able - b.able)
    .map(({ item, able }): Said => ({
      say: able === 0 ? 'nobody' : 'onlyOne',
      values: { item: nameOf(item) },
    }));
  return { kind: 'list', id: 'brief', items, ordered: true, none: { say: 'allCovered' } };
}

/** A line for each person: the role, the two means, and how far apart they are. */
const people = ({ sides }: ToolSheet): ResultBlock => ({
  kind: 'table',
  id: 'people',
  columns: [{ say: 'function' }, { say: 'role' }, { say: 'self' }, { say: 'other' }, { say: 'gap' }],
  rows: sides.map((side, index) => {
    const ratings = allItems.map((item) => ratingOf(side, item));
    const role = roleOf(side);
    return [
      { side: index },
      role ? { prompt: 'role', choice: role } : { say: 'none' },
      numbered(mean(ratings.map(({ self }) => self))),
      numbered(mean(ratings.map(({ other }) => other))),
      numbered(mean(ratings.map(({ gap }) => gap)), 'signed'),
    ];
  }),
});

const numbered = (number: number | null, as: 'plain' | 'signed' = 'plain'): Said =>
  number === null ? { say: 'none' } : { number, as };

const roleOf = ({ answers }: Side): Profile | undefined => profileIds.find((id) => id === answers['role']);

/** Where a person and the one beside see it two steps or more apart. */
const apart = ({ sides }: ToolSheet): readonly Said[] =>
  sides.flatMap((side, index) =>
    allItems.flatMap((item): readonly Said[] => {
      const { self, other, gap } = ratingOf(side, item);
      if (self === null || other === null || gap === null || Math.abs(gap) < 2) return [];
      return [{ say: 'seenApart', values: { person: { side: index }, item: nameOf(item), self, other } }];
    }),
  );

/** The two lowest under 4 of what the person's role asks for; of everything when no role is chosen. */
function develop(side: Side, index: number): readonly Said[] {
  const role = roleOf(side);
  return allItems
    .filter(({ profile }) => !role || profile === role || profile === 'staff')
    .map((item) => ({ item, value: ratingOf(side, item).value }))
    .filter((one): one is { item: (typeof allItems)[number]; value: number } => one.value !== null)
    .filter(({ value }) => value < enough.from)
    .toSorted((a, b) => a.value - b.value)
    .slice(0, 2)
    .map(({ item, value }) => ({
      say: 'toGrow',
      values: { person: { side: index }, item: nameOf(item), value: { number: value } },
    }));
}

/** The description of each role that somebody has, or of all three while none is chosen. */
function roles(sheet: ToolSheet): ResultBlock {
  const chosen = profileIds.filter((id) => sheet.sides.some((side) => roleOf(side) === id));
  const hours = textOf(sheet.shared['hours']);
  const told = (chosen.length > 0 ? chosen : profileIds).map((id): Said => ({ say: `${id}Role` }));
  return {
    kind: 'text',
    id: 'roles',
    paragraphs: [...told, ...(hours ? [{ say: 'roleHours', values: { hours: { text: hours } } }] : [])],
  };
}
