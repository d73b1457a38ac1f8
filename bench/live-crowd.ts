/** Some of the people of `live-200.ts`, each with a whole browser's side of a live sheet. */
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { winWinPrompts } from '../src/domain/tools/win-win/model.ts';
import { openSheet, textAt } from '../src/features/toolbox/live-sheet.ts';
import { openLiveDocument } from '../src/interface/live/live-document.ts';

const [port = 0, count = 0, edits = 0, gap = 0, crowd = 0] = process.argv.slice(2).map(Number);
const sheetId = '0190a0b0-0000-7000-8000-000000000001';
/** People write in all the fields of both parties, about as many in each. */
const fields = winWinPrompts
  .filter(({ kind, per }) => kind === 'long-text' && per === 'party')
  .flatMap(({ id }) => ['a', 'b'].map((sideId) => ({ sideId, promptId: id })));
const markPattern = /\[\d+\.\d+\.\d+\]/g;
const arrivals = new Map<string, { at: number; times: number }>();
const now = (): number => Math.round(performance.timeOrigin + performance.now());
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function socketOf(person: number) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: `person-${crowd}-${person}`, origin: `http://127.0.0.1:${port}` } });
    }
  };
}

/** Each change is told of once: the marks in what it inserted. */
function listen(event: Y.YTextEvent): void {
  for (const { insert } of event.delta) {
    for (const [mark] of typeof insert === 'string' ? insert.matchAll(markPattern) : []) {
      const known = arrivals.get(mark);
      arrivals.set(mark, { at: now(), times: (known?.times ?? 0) + 1 });
    }
  }
}

async function come(person: number): Promise<Y.Text[]> {
  const live = openLiveDocument({
    url: `ws://127.0.0.1:${port}/live`,
    name: `sheet:${sheetId}`,
    copyName: null,
    Socket: socketOf(person),
    onStatus: () => undefined,
    onColleagues: () => undefined,
  });
  await live.ready;
  const texts = fields.flatMap((place) => textAt(openSheet(live.doc), place) ?? []);
  for (const text of texts) text.observe(listen);
  return texts;
}

async function write(texts: Y.Text[], person: number): Promise<void> {
  const text = texts[person % texts.length];
  if (!text) throw new Error('No field');
  await pause(Math.random() * gap);
  for (let edit = 0; edit < edits; edit += 1) {
    const mark = `[${crowd}.${person}.${edit}]`;
    process.send?.({ kind: 'written', mark, at: now() });
    text.insert(Math.floor(Math.random() * 3) === 0 ? 0 : text.length, mark);
    await pause(gap * (0.5 + Math.random()));
  }
}

const sheets: Y.Text[][] = [];
for (let person = 0; person < count; person += 1) sheets.push(await come(person));
process.on('disconnect', () => process.exit());
process.once('message', () => void run());
process.send?.({ kind: 'ready' });

async function run(): Promise<void> {
  await Promise.all(sheets.map(write));
  await pause(5_000);
  for (const [mark, { at, times }] of arrivals) process.send?.({ kind: 'arrived', mark, at, times });
  const different = new Set(sheets.map((texts) => texts.map(String).join('|')));
  const [text = ''] = different;
  process.send?.({
    kind: 'done',
    text: different.size === 1 ? text : `not alike in ${crowd}`,
    copies: count,
    rss: process.memoryUsage().rss,
  });
}
