import type { Cells } from '../../prompts/prompt.ts';
import { cellsOf, rowsOf, textOf } from '../counting.ts';
import type { ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';

/** What must be looked at before anything is sent (rules of law in the guide; no legal advice). */
export const checks = ['sponsor', 'neutrality', 'people', 'photos', 'rights', 'access', 'credit'] as const;

/** What a journalist asks for. */
export const kit = ['text', 'quotes', 'pictures', 'logos', 'facts', 'contact'] as const;

/** Who has not been told, what waits for a yes, what is still to be checked, and everything in order of day. */
export function assess(sheet: ToolSheet): ToolResult {
  const external = filled(sheet, 'external', 'message');
  const internal = filled(sheet, 'internal', 'who');
  return {
    blocks: [
      list('untold', internal.filter((cells) => cells['told'] !== 'yes').map(untold), 'allTold'),
      list('waiting', external.filter((cells) => cells['approved'] !== 'both').map(waiting), 'allApproved'),
      list(
        'bare',
        external.filter(isBare).map((cells) => said(cells, 'message')),
        'noneBare',
      ),
      calendar(external, internal),
      open(sheet),
      ready(sheet),
    ],
  };
}

const filled = ({ shared }: ToolSheet, prompt: string, column: string): readonly Cells[] =>
  rowsOf(shared[prompt])
    .map(({ cells }) => cells)
    .filter((cells) => textOf(cells[column]) !== '');

const said = (cells: Cells, column: string): Said => ({ text: textOf(cells[column]) });

const list = (id: string, items: readonly Said[], none: string): ResultBlock => ({
  kind: 'list',
  id,
  items,
  none: { say: none },
});

const untold = (cells: Cells): Said =>
  textOf(cells['what']) === ''
    ? said(cells, 'who')
    : { say: 'tell', values: { who: said(cells, 'who'), what: said(cells, 'what') } };

function waiting(cells: Cells): Said {
  const choice = textOf(cells['approved']);
  const state: Said =
    choice === '' ? { say: 'notAsked' } : { prompt: 'external', column: 'approved', choice };
  return { say: 'waits', values: { message: said(cells, 'message'), state } };
}

/** Sent by both, but without both logos; or with nobody to send it, or no day. */
const isBare = (cells: Cells): boolean =>
  textOf(cells['sender']) === '' ||
  textOf(cells['day']) === '' ||
  (cells['sender'] === 'both' && cells['logos'] !== 'both');

function calendar(external: readonly Cells[], internal: readonly Cells[]): ResultBlock {
  const dated = (rows: readonly Cells[], column: string, lane: string) =>
    rows
      .filter((cells) => textOf(cells['day']) !== '')
      .map((cells) => ({ label: said(cells, column), from: textOf(cells['day']), lane: { say: lane } }));
  const items = [...dated(external, 'message', 'outside'), ...dated(internal, 'what', 'inside')];
  return {
    kind: 'calendar',
    id: 'calendar',
    items: items.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
}

/** Checks that nobody has looked at, or that somebody must look at. */
function open({ shared }: ToolSheet): ResultBlock {
  const items = checks.filter(
    (row) => !['fine', 'skip'].includes(textOf(cellsOf(shared['legal'], row)['state'])),
  );
  return list(
    'checks',
    items.map((row): Said => ({ prompt: 'legal', row })),
    'allChecked',
  );
}

/** What the press kit has, of what it needs; what was left out on purpose is not asked for. */
function ready({ shared }: ToolSheet): ResultBlock {
  const states = kit
    .map((row) => textOf(cellsOf(shared['kit'], row)['state']))
    .filter((state) => state !== 'skip');
  const has = states.filter((state) => state === 'ready').length;
  const base = { answered: states.filter((state) => state !== '').length, asked: states.length };
  const value = base.answered === 0 ? null : has / states.length;
  return { kind: 'figure', id: 'kit', value, as: 'percent', scale: [0, 1], base };
}
