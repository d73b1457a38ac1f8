/**
 * A live sheet of 5,000 rows, and one of 2,000 cards: what the server and a browser's side of it take to
 * open, to read and to write in.
 *
 *   node bench/large-sheet.ts [rows] [cards] [edits]
 */
import * as Y from 'yjs';
import type { Prompt } from '../src/domain/prompts/prompt.ts';
import type { Tool } from '../src/domain/tools/tool.ts';
import { makeGate } from '../src/features/toolbox/live-sheet-gate.ts';
import { makePen } from '../src/features/toolbox/live-pen.ts';
import { breaks, problems, read, seed } from '../src/features/toolbox/live-sheet.ts';

const [rows, cards, edits] = [2, 3, 4].map((at, index) =>
  Number(process.argv[at] ?? [5_000, 2_000, 300][index]),
);
const shared = { per: 'sheet', visibility: 'shared' } as const;

const tool = (most: number, columns: readonly Prompt[]): Tool => ({
  id: 'large',
  code: 'P99',
  version: 1,
  prompts: [{ id: 'things', kind: 'rows', ...shared, columns, most }],
  groups: [{ id: 'all', prompts: ['things'] }],
  compute: () => ({ blocks: [] }),
});

const table: readonly Prompt[] = [
  { id: 'name', kind: 'text', ...shared, longest: 200 },
  { id: 'note', kind: 'long-text', ...shared, longest: 1000 },
  { id: 'odds', kind: 'scale', ...shared },
  { id: 'when', kind: 'date', ...shared },
];
const card: readonly Prompt[] = [
  { id: 'text', kind: 'text', ...shared, longest: 200 },
  { id: 'lane', kind: 'choice', ...shared, choices: ['now', 'soon', 'later'] },
];

const cells = (index: number) => ({
  name: `Nummer ${index}`,
  note: 'Noget, som nogen har skrevet om det her.',
  odds: 1 + (index % 5),
  when: '2027-01-31',
  text: `Et kort om noget, ${index}`,
  lane: 'now',
});

const middle = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor((sorted.length - 1) * part)] ?? NaN).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
};

function timed<T>(deed: () => T): readonly [T, number] {
  const begun = performance.now();
  return [deed(), performance.now() - begun];
}

function measure(name: string, count: number, columns: readonly Prompt[]): void {
  const large = tool(count, columns);
  const ids = new Set(columns.map(({ id }) => id));
  const things = Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    cells: Object.fromEntries(Object.entries(cells(index)).filter(([id]) => ids.has(id))),
  }));
  const [state, seeded] = timed(() => seed(large, { title: 'Stort', shared: { things }, sides: [] }));
  const server = new Y.Doc();
  const [, loaded] = timed(() => {
    Y.applyUpdate(server, state);
    if (problems(server, large).some(breaks)) throw new Error('It is no sheet');
  });
  const browser = new Y.Doc();
  Y.applyUpdate(browser, state);
  const gate = makeGate(large, () => Y.encodeStateAsUpdate(server));
  const [written, admitted, shown, kept]: number[][] = [[], [], [], []];
  const pen = makePen(browser, large);
  const first = columns[0]?.id ?? '';
  browser.on('update', (update: Uint8Array) => {
    const [verdict, took] = timed(() => gate.admit(update));
    if (verdict !== 'fits') throw new Error(verdict);
    Y.applyUpdate(server, update);
    admitted?.push(took);
  });
  for (let edit = 0; edit < (edits ?? 0); edit += 1) {
    const row = `r${(edit * 17) % count}`;
    const [, took] = timed(() => {
      if (edit % 10 === 0) pen.addRow({ sideId: null, promptId: 'things' }, { id: `n${edit}`, cells: {} });
      else if (edit % 10 === 1) pen.moveRow({ sideId: null, promptId: 'things' }, row, 1);
      else pen.write({ sideId: null, promptId: `things.${row}.${first}` }, `Skrevet ${edit}`);
    });
    written?.push(took);
    shown?.push(timed(() => read(browser, large))[1]);
    if (edit % 30 === 0) kept?.push(timed(() => [Y.encodeStateAsUpdate(server), read(server, large)])[1]);
  }
  const bytes = Y.encodeStateAsUpdate(server).length;
  console.log(
    `${name}: ${(bytes / 1024 / 1024).toFixed(2)} MB; seeded in ${seeded.toFixed(0)} ms, opened in ${loaded.toFixed(0)} ms`,
  );
  console.log(`  an edit with all the server looks at: ${middle(written ?? [])}`);
  console.log(`  of that the gate: ${middle(admitted ?? [])}`);
  console.log(`  the page's reading after it: ${middle(shown ?? [])}`);
  console.log(`  made ready to be kept: ${middle(kept ?? [])}`);
}

measure(`${rows} rows of ${table.length} cells`, rows ?? 0, table);
measure(`${cards} cards`, cards ?? 0, card);
