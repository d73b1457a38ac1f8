import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import { openPdf } from './opened-pdf.ts';
import { makePress } from './press.ts';

const press = makePress({ timeLimit: 30_000 });
afterAll(() => press[Symbol.asyncDispose]());

/** A short table with its heading and a line that leads to it, further and further down the page. */
const documentWith = (lines: number): FormalDocument => ({
  title: 'Prøve',
  language: 'da',
  author: '',
  date: '2026-11-22T14:03:00.000Z',
  blocks: [
    ...Array.from({ length: lines }, (): DocumentBlock => ({ kind: 'paragraph', text: 'Fyld' })),
    { kind: 'heading', level: 1, text: 'Overskriften' },
    { kind: 'paragraph', text: 'Det her fører hen til tabellen.' },
    {
      kind: 'table',
      caption: 'Det korte',
      columns: ['Hvad', 'Hvem'],
      rows: [
        ['Første', 'A'],
        ['Anden', 'B'],
        ['Allersidste', 'C'],
      ],
    },
  ],
});

it('on paper a short table is never parted from its heading, its lead and its own rows', async () => {
  let turned = 0;
  for (let lines = 18; lines < 36; lines += 1) {
    const { text, pages } = await openPdf(await press.pdf(documentWith(lines)));
    const from = text.indexOf('Overskriften');
    const to = text.indexOf('Allersidste');
    expect(from).toBeGreaterThan(-1);
    // The foot of a page stands between what is on two pages.
    expect(text.slice(from, to), `after ${lines} lines`).not.toMatch(/Side \d/);
    if (pages > 1) turned += 1;
  }
  expect(turned).toBeGreaterThan(3);
});

it('in Word each row of a short table but the last keeps with the next, and a long one is let go', async () => {
  const rowsOf = async (document: FormalDocument): Promise<boolean[]> => {
    const parts = unzipSync(await press.docx(document));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    return [...body.matchAll(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g)].map(([row]) =>
      row.includes('<w:keepNext/>'),
    );
  };
  expect(await rowsOf(documentWith(0))).toEqual([true, true, true, false]);
  const rows = Array.from({ length: 9 }, (_, at) => [String(at), '']);
  const long: FormalDocument = {
    ...documentWith(0),
    blocks: [{ kind: 'table', caption: 'Lang', columns: ['A', 'B'], rows }],
  };
  expect(await rowsOf(long)).toEqual([true, true, false, false, false, false, false, false, true, false]);
});
