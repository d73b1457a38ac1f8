/** The people of `open-sheets.ts`: two on every sheet, each with a whole browser's side of a live sheet. */
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { winWinPrompts } from '../src/domain/tools/win-win/model.ts';
import { openSheet, textAt } from '../src/features/toolbox/live-sheet.ts';
import { openLiveDocument } from '../src/interface/live/live-document.ts';

const [port = 0, sheets = 0, seconds = 0] = process.argv.slice(2).map(Number);
const promptId = winWinPrompts.find(({ kind, per }) => kind === 'long-text' && per === 'party')?.id ?? '';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const sheetId = (index: number): string => `0190a0b0-0000-7000-8000-${String(index).padStart(12, '0')}`;

const socketOf = (person: string) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: person, origin: `http://127.0.0.1:${port}` } });
    }
  };

async function come(sheet: number, sideId: 'a' | 'b'): Promise<Y.Text> {
  const live = openLiveDocument({
    url: `ws://127.0.0.1:${port}/live`,
    name: `sheet:${sheetId(sheet)}`,
    copyName: null,
    Socket: socketOf(`person-${sheet}-${sideId}`),
    onStatus: () => undefined,
    onColleagues: () => undefined,
  });
  await live.ready;
  const text = textAt(openSheet(live.doc), { sideId: 'a', promptId });
  if (!text) throw new Error('No field');
  return text;
}

/** One writes a letter; tells how many milliseconds until the other has it. */
function cross([from, to]: readonly [Y.Text, Y.Text]): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve) => {
    to.observe(function hear() {
      to.unobserve(hear);
      resolve(performance.now() - begun);
    });
    // A text of a fixed length: what is measured is the edit, not a sheet that grows.
    if (from.length > 40) from.delete(0, 1);
    else from.insert(from.length, 'x');
  });
}

type Pair = readonly [Y.Text, Y.Text];
const pairs: Pair[] = [];
for (let from = 0; from < sheets; from += 20) {
  const some = Array.from({ length: Math.min(20, sheets - from) }, (_, index) => from + index);
  pairs.push(
    ...(await Promise.all(
      some.map(async (sheet): Promise<Pair> => [await come(sheet, 'a'), await come(sheet, 'b')]),
    )),
  );
}

async function quiet(): Promise<{ times: number[]; edits: number }> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    pairs.map(async (pair) => {
      await pause(Math.random() * 5_000);
      while (performance.now() < end) {
        times.push(await cross(pair));
        await pause(2_500 + Math.random() * 5_000);
      }
    }),
  );
  return { times, edits: times.length };
}

async function busy(): Promise<{ times: number[]; edits: number }> {
  let edits = 0;
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    pairs.map(async ([one, other]) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        await cross(turn % 2 ? [one, other] : [other, one]);
        edits += 1;
      }
    }),
  );
  return { times: [], edits };
}

process.on('disconnect', () => process.exit());
process.on('message', (word) => {
  const measured = word === 'quiet' ? quiet() : busy();
  void measured.then((figures) => process.send?.({ kind: 'measured', ...figures }));
});
process.send?.({ kind: 'ready' });
