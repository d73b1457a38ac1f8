import { idsOf, knownBase, numberOf, rowsOf, spread, textOf } from '../counting.ts';
import { called } from '../parties.ts';
import { highest } from '../ratings.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { Side, ToolSheet } from '../tool.ts';
import { roles, type Style, styles } from './styles.ts';

/** From so many steps between two people, a difference is worth an agreement. */
const apart = 2;

type Person = { readonly label: Said; readonly side: Side };

/** The cards of everyone on the sheet, laid beside each other. Positions are never summed to a score. */
export function map(sheet: ToolSheet): ToolResult {
  const people = sheet.sides.map((side, index) => ({ label: called(side.name, index), side }));
  return {
    blocks: [
      differences(people),
      ...styles.map((style) => positions(people, style)),
      suggestions(people),
      takenRoles(people),
      vacant(people),
      disturbing(people),
      agreed(sheet),
    ],
  };
}

const placeOf = ({ side }: Person, style: Style): number | null => numberOf(side.answers[style]);

const spreadOf = (people: readonly Person[], style: Style): number | null =>
  spread(people.map((person) => placeOf(person, style)));

/** How far the two who differ most are from each other. */
function differences(people: readonly Person[]): ResultBlock {
  const bars = styles.map((style) => ({
    label: { prompt: style },
    value: spreadOf(people, style),
    base: knownBase(people.map((person) => placeOf(person, style))),
  }));
  return { kind: 'bars', id: 'differences', scale: [0, 4], bars, as: 'whole' };
}

const nearOne = (place: number): boolean => place <= 2;
const nearFive = (place: number): boolean => place >= 4;
const between = (place: number): boolean => place === 3;

/** Who stands at which end, and who between. */
function positions(people: readonly Person[], style: Style): ResultBlock {
  const ends = [nearOne, between, nearFive];
  const items = people.flatMap((person) => {
    const place = placeOf(person, style);
    return place === null ? [] : [{ label: person.label, at: ends.findIndex((stands) => stands(place)) }];
  });
  const heads: readonly Said[] = [{ say: `${style}-low` }, { say: 'between' }, { say: `${style}-high` }];
  return { kind: 'board', id: style, heads, items };
}

/** An agreement to make for each of the three widest differences. */
function suggestions(people: readonly Person[]): ResultBlock {
  const rated = styles.map((id) => ({ id, value: spreadOf(people, id) }));
  const items = highest(rated, { from: apart, most: 3 }).map(({ id }): Said => ({ say: `agree-${id}` }));
  return { kind: 'list', id: 'suggestions', items, ordered: true, none: { say: 'alike' } };
}

const takers = (people: readonly Person[], role: string): readonly Person[] =>
  people.filter(({ side }) => idsOf(side.answers['roles']).includes(role));

function takenRoles(people: readonly Person[]): ResultBlock {
  const taken = roles.filter((role) => takers(people, role).length > 0);
  const rows = taken.map((role): readonly Said[] => [
    { prompt: 'roles', choice: role },
    { all: takers(people, role).map(({ label }) => label) },
  ]);
  return { kind: 'table', id: 'roles', columns: [{ say: 'role' }, { say: 'who' }], rows };
}

/** Roles that nobody gladly takes; none told before anyone has chosen. */
function vacant(people: readonly Person[]): ResultBlock {
  const chosen = people.some(({ side }) => idsOf(side.answers['roles']).length > 0);
  const items = roles
    .filter((role) => chosen && takers(people, role).length === 0)
    .map((role): Said => ({ prompt: 'roles', choice: role }));
  return { kind: 'list', id: 'vacant', items, none: { say: chosen ? 'none-vacant' : 'no-roles' } };
}

/** What each has said may disturb, and how they are best reached. */
function disturbing(people: readonly Person[]): ResultBlock {
  const told = (text: string): Said => (text === '' ? { say: 'none' } : { text });
  const asked = ['job', 'disrupt', 'best'];
  const rows = people.map(({ label, side }): readonly Said[] => [
    label,
    ...asked.map((id) => told(textOf(side.answers[id]))),
  ]);
  const columns: readonly Said[] = [{ say: 'who' }, ...asked.map((prompt) => ({ prompt }))];
  return { kind: 'table', id: 'disturbing', columns, rows };
}

/** The agreements written on the sheet. */
function agreed({ shared }: ToolSheet): ResultBlock {
  const items = rowsOf(shared['agreements']).flatMap(({ cells }): Said[] => {
    const [what, keeper] = [textOf(cells['what']), textOf(cells['keeper'])];
    if (what === '') return [];
    return [
      keeper === ''
        ? { text: what }
        : { say: 'agreed', values: { what: { text: what }, keeper: { text: keeper } } },
    ];
  });
  return { kind: 'list', id: 'agreements', items, none: { say: 'none-agreed' } };
}
