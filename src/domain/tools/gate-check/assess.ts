import type { Answers } from '../../prompts/prompt.ts';
import { cellsOf, textOf } from '../counting.ts';
import type { Base, Light, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { type Gate, gateIds, gates, type Level, levels } from './gates.ts';

/** From this share of `high` among what is known, and nothing low or unknown, the gate stands open. */
const enough = 1 / 2;

/** What is said of one thing by the gate, once for each voice. */
type Item = { readonly id: string; readonly marks: readonly Level[]; readonly notes: readonly string[] };

type Look = { readonly gate: Gate | null; readonly items: readonly Item[] };

/** The gate as one sheet shows it. */
export const assess = (sheet: ToolSheet): ToolResult => ({ blocks: show([sheet]) });

/** The gate most have chosen, with how many have put each thing where. */
export function combine(voices: readonly ToolSheet[]): ToolResult {
  const look = lookAt(voices);
  return { blocks: [...show(voices), counts(look), split(look)] };
}

function show(voices: readonly ToolSheet[]): readonly ResultBlock[] {
  const look = lookAt(voices);
  const light = lightOf(look);
  const base = baseOf(look);
  const said: Said =
    look.gate && light ? { say: light, values: { gate: named(look.gate) } } : { say: 'unknown' };
  return [
    { kind: 'verdict', id: 'verdict', said, ...(light && { light }), base },
    { kind: 'figure', id: 'high', value: shareHigh(look), as: 'percent', scale: [0, 1], base },
    profile(look),
    conditions(look),
    decision(voices, light),
  ];
}

const named = (gate: Gate): Said => ({ prompt: 'gate', choice: gate });

const isGate = (value: unknown): value is Gate => gateIds.some((gate) => gate === value);
const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);

/** The gate chosen by most; of equals, the earliest. */
function chosenGate(voices: readonly ToolSheet[]): Gate | null {
  const chosen = voices.map(({ shared }) => shared['gate']).filter(isGate);
  const votes = gateIds.map((gate) => chosen.filter((one) => one === gate).length);
  const most = Math.max(...votes);
  return most > 0 ? (gateIds[votes.indexOf(most)] ?? null) : null;
}

/** What is said by the chosen gate, by those who chose it or left the choice open. */
function lookAt(voices: readonly ToolSheet[]): Look {
  const gate = chosenGate(voices);
  if (!gate) return { gate, items: [] };
  const heard = voices.filter(({ shared }) => shared['gate'] === gate || shared['gate'] === undefined);
  const items = gates[gate].map((id): Item => {
    const cells = heard.map(({ shared }) => cellsOf(shared[gate], id));
    return {
      id,
      marks: cells.map(({ level }) => level).filter(isLevel),
      notes: cells.map(({ note }) => textOf(note)).filter((note) => note !== ''),
    };
  });
  return { gate, items };
}

const known = ({ marks }: Item): readonly Level[] => marks.filter((mark) => mark !== 'dont-know');

/** How many of the things by the gate someone has put a level on. */
const baseOf = ({ items }: Look): Base => ({
  answered: items.filter((item) => known(item).length > 0).length,
  asked: items.length,
});

function shareHigh({ items }: Look): number | null {
  const marks = items.flatMap(known);
  return marks.length > 0 ? marks.filter((mark) => mark === 'high').length / marks.length : null;
}

/** Red when anything is low; green when all is known, nothing low, and at least half of it high. */
function lightOf(look: Look): Light | null {
  const share = shareHigh(look);
  if (share === null) return null;
  if (look.items.some(({ marks }) => marks.includes('low'))) return 'red';
  const whole = look.items.every(({ marks }) => marks.length > 0 && !marks.includes('dont-know'));
  return whole && share >= enough ? 'green' : 'amber';
}

const order: readonly Level[] = ['low', 'medium', 'high'];

/** The lowest level anyone has put on it; last what nobody knows. */
const lowestOf = (item: Item): Level => order.find((level) => item.marks.includes(level)) ?? 'dont-know';

const lightOfLevel: Readonly<Record<Level, Light | undefined>> = {
  low: 'red',
  medium: 'amber',
  high: 'green',
  'dont-know': undefined,
};

function profile({ gate, items }: Look): ResultBlock {
  const heads = levels.map((level): Said => ({ say: level }));
  const placed = items.map((item) => {
    const level = lowestOf(item);
    const light = lightOfLevel[level];
    return { label: rowOf(gate, item), at: levels.indexOf(level), ...(light && { light }) };
  });
  return { kind: 'board', id: 'profile', heads, items: placed };
}

const rowOf = (gate: Gate | null, { id }: Item): Said => ({ prompt: gate ?? 'start', row: id });

/** What is low, and after it what nobody knows: to be settled before, or as conditions for, going on. */
function conditions({ gate, items }: Look): ResultBlock {
  const wanted = (['low', 'dont-know'] as const).flatMap((level) =>
    items.filter((item) => lowestOf(item) === level).map((item) => ({ item, level })),
  );
  const said = wanted.map(({ item, level }): Said => {
    const values = { thing: rowOf(gate, item), level: { say: level } };
    const notes = item.notes.map((text): Said => ({ text }));
    return notes.length > 0
      ? { say: 'condition-note', values: { ...values, note: { all: notes } } }
      : { say: 'condition', values };
  });
  return { kind: 'list', id: 'conditions', items: said, ordered: true, none: { say: 'no-conditions' } };
}

/** The decision as it was written, and a word when it goes against the profile. */
function decision(voices: readonly ToolSheet[], light: Light | null): ResultBlock {
  const shared: Answers = voices.find((voice) => voice.shared['decision'] !== undefined)?.shared ?? {};
  const chosen = textOf(shared['decision']);
  if (chosen === '') return { kind: 'text', id: 'decision', paragraphs: [{ say: 'undecided' }] };
  const words = (['by', 'terms'] as const).flatMap((id): Said[] => {
    const text = textOf(shared[id]);
    return text === '' ? [] : [{ say: id, values: { text: { text } } }];
  });
  const day = textOf(shared['day']);
  const dated: readonly Said[] = day === '' ? [] : [{ say: 'on', values: { day: { day } } }];
  const bold: readonly Said[] = chosen === 'go' && light === 'red' ? [{ say: 'bold' }] : [];
  const made: Said = { say: 'decided', values: { decision: { prompt: 'decision', choice: chosen } } };
  return { kind: 'text', id: 'decision', paragraphs: [made, ...words, ...dated, ...bold] };
}

/** How many have put each thing where. */
function counts({ gate, items }: Look): ResultBlock {
  const rows = items.map((item) => [
    rowOf(gate, item),
    ...levels.map((level): Said => ({
      number: item.marks.filter((mark) => mark === level).length,
      as: 'whole',
    })),
  ]);
  const columns: readonly Said[] = [{ say: 'thing' }, ...levels.map((level) => ({ say: level }))];
  return { kind: 'table', id: 'counts', columns, rows };
}

/** What one puts high and another low. */
function split({ gate, items }: Look): ResultBlock {
  const apart = items.filter(({ marks }) => marks.includes('low') && marks.includes('high'));
  return {
    kind: 'list',
    id: 'split',
    items: apart.map((item) => rowOf(gate, item)),
    none: { say: 'no-split' },
  };
}
