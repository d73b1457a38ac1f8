import { cellsOf, textOf } from '../counting.ts';
import { partiesOf, type Party } from '../parties.ts';
import type { Base, Light, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Practice, practices } from './practices.ts';

/** The worst first; a practice is as red as the reddest light anyone has given it. */
const worstFirst: readonly Light[] = ['red', 'amber', 'green'];

type Mark = { readonly light: Light | null; readonly line: string };

/** What one party's people say of one practice. */
type Marks = { readonly party: Party; readonly practice: Practice; readonly marks: readonly Mark[] };

/** The lights of the parties side by side. */
export const assess = (sheet: ToolSheet): ToolResult => show([sheet]);

/** The same for people who marked alone; several of one party count together. */
export const combine = (voices: readonly ToolSheet[]): ToolResult => show(voices);

function show(voices: readonly ToolSheet[]): ToolResult {
  const parties = partiesOf(voices);
  const all = practices.flatMap((practice) => parties.map((party) => marksOf(party, practice)));
  const base = baseOf(all);
  const light = worst(all.flatMap(({ marks }) => marks));
  const verdict: ResultBlock = {
    kind: 'verdict',
    id: 'verdict',
    said: { say: light ?? 'unknown' },
    ...(light && { light }),
    base,
  };
  const lists = [lines('red', all), lines('amber', all), split(all)];
  return { blocks: [verdict, greens(all), lanes(all), ...lists, table(parties, all)] };
}

const isLight = (value: unknown): value is Light => worstFirst.some((light) => light === value);

function marksOf(party: Party, practice: Practice): Marks {
  const marks = party.answers.map((one): Mark => {
    const { light, line } = cellsOf(one['practices'], practice);
    return { light: isLight(light) ? light : null, line: textOf(line) };
  });
  return { party, practice, marks };
}

const worst = (marks: readonly Mark[]): Light | null =>
  worstFirst.find((light) => marks.some((mark) => mark.light === light)) ?? null;

const lit = (all: readonly Marks[]): readonly Light[] =>
  all.flatMap(({ marks }) => marks.flatMap(({ light }) => light ?? []));

const baseOf = (all: readonly Marks[]): Base => ({
  answered: lit(all).length,
  asked: all.reduce((sum, { marks }) => sum + marks.length, 0),
});

/** The share of lights that are green, of those that are lit. */
function greens(all: readonly Marks[]): ResultBlock {
  const lights = lit(all);
  const green = lights.filter((light) => light === 'green').length;
  const value = lights.length > 0 ? green / lights.length : null;
  return { kind: 'figure', id: 'greens', value, as: 'percent', scale: [0, 1], base: baseOf(all) };
}

/** Each practice under its worst light; last those that nobody has lit. */
function lanes(all: readonly Marks[]): ResultBlock {
  const items = practices.map((practice) => {
    const light = worst(all.filter((one) => one.practice === practice).flatMap(({ marks }) => marks));
    const at = light ? worstFirst.indexOf(light) : worstFirst.length;
    return { label: named(practice), at, ...(light && { light }) };
  });
  const heads = ['is-red', 'is-amber', 'is-green', 'is-unlit'].map((say) => ({ say }));
  return { kind: 'board', id: 'lanes', heads, items };
}

const named = (practice: Practice): Said => ({ prompt: 'practices', row: practice });

/** Every light of one colour, with its party and the line written beside it. */
function lines(light: 'red' | 'amber', all: readonly Marks[]): ResultBlock {
  const items = all.flatMap(({ party, practice, marks }) =>
    marks
      .filter((mark) => mark.light === light)
      .map(({ line }): Said => {
        const values = { practice: named(practice), party: party.label };
        return line === ''
          ? { say: 'marked', values }
          : { say: 'marked-line', values: { ...values, line: { text: line } } };
      }),
  );
  return { kind: 'list', id: light, items, none: { say: `no-${light}` } };
}

/** Practices that one calls green and another red. */
function split(all: readonly Marks[]): ResultBlock {
  const items = practices
    .filter((practice) => {
      const lights = lit(all.filter((one) => one.practice === practice));
      return lights.includes('green') && lights.includes('red');
    })
    .map(named);
  return { kind: 'list', id: 'split', items, none: { say: 'no-split' } };
}

/** Practice by practice, the worst light of each party. */
function table(parties: readonly Party[], all: readonly Marks[]): ResultBlock {
  const rows = practices.map((practice) => [
    named(practice),
    ...all
      .filter((one) => one.practice === practice)
      .map(({ marks }): Said => ({ say: `is-${worst(marks) ?? 'unlit'}` })),
  ]);
  return {
    kind: 'table',
    id: 'parties',
    columns: [{ say: 'practice' }, ...parties.map(({ label }) => label)],
    rows,
  };
}
