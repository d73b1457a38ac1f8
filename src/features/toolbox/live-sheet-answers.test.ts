import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { rowsOf } from '#domain/tools/counting.ts';
import { writeChanges } from './live-sheet-answers.ts';
import type { LiveChange } from './live-changes.ts';
import { openSheet, read, textAt } from './live-sheet.ts';
import { liveTestDoc, liveTestTool as tool } from './live.testing.ts';

const brings = { sideId: 'a', promptId: 'brings' };
const write = (doc: Y.Doc, ...changes: LiveChange[]) => writeChanges(doc, tool, { changes });
const answer = (change: Omit<LiveChange & { do: 'answer' }, 'do'>): LiveChange => ({
  do: 'answer',
  ...change,
});

describe('changes from a form without script', () => {
  it('are written as what was changed, of every kind', () => {
    const doc = liveTestDoc();
    const written = write(
      doc,
      answer({ ...brings, value: 'et stort rum', was: 'rum' }),
      answer({ sideId: 'a', promptId: 'fit', value: 'dont-know', was: 4 }),
      answer({ sideId: null, promptId: 'title', value: 'Lyd og lys\r\n', was: 'Lyd' }),
      answer({ sideId: null, promptId: 'order', value: ['z', 'x'], was: null }),
      answer({ sideId: null, promptId: 'themes.t2.name', value: 'Ny', was: null }),
      answer({ sideId: null, promptId: 'risks.r1.odds', value: 5, was: 3 }),
      { do: 'add-row', sideId: 'a', promptId: 'facts', row: { id: 'f2', cells: { name: 'G', lane: 'now' } } },
      { do: 'remove-row', sideId: null, promptId: 'risks', rowId: 'r2' },
    );
    expect(written.ok).toBe(true);
    const now = read(doc, tool);
    expect(now.title).toBe('Lyd og lys ');
    expect(now.sides[0]?.answers).toEqual({
      brings: 'et stort rum',
      fit: 'dont-know',
      facts: [
        { id: 'f1', cells: { name: 'F' } },
        { id: 'f2', cells: { name: 'G', lane: 'now' } },
      ],
    });
    expect(now.shared).toMatchObject({
      order: ['z', 'x'],
      risks: [{ id: 'r1', cells: { name: 'Ét', odds: 5 } }],
    });
    expect(rowsOf(now.shared['themes']).map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it('take nothing from those who wrote meanwhile, and bring back a row that somebody wrote in', () => {
    const doc = liveTestDoc();
    textAt(openSheet(doc), brings)?.insert(3, ' med scene');
    write(doc, answer({ ...brings, value: 'lyst rum', was: 'rum' }));
    expect(read(doc, tool).sides[0]?.answers['brings']).toBe('lyst rum med scene');
    write(doc, { do: 'remove-row', sideId: null, promptId: 'risks', rowId: 'r2' });
    expect(rowsOf(read(doc, tool).shared['risks'])).toHaveLength(1);
    textAt(openSheet(doc), { sideId: null, promptId: 'risks.r2.name' })?.insert(2, ' ord');
    expect(rowsOf(read(doc, tool).shared['risks'])[1]?.cells).toEqual({ name: 'To ord' });
  });

  it('keep what two people added under one name in two forms', () => {
    const doc = liveTestDoc();
    const row = (name: string): LiveChange => ({
      do: 'add-row',
      sideId: null,
      promptId: 'risks',
      row: { id: 'r3', cells: { name } },
    });
    const side = (name: string): LiveChange[] => [
      { do: 'add-side', side: { id: 'part-3', name, answers: {} } },
      answer({ sideId: 'part-3', promptId: '$name', value: name, was: null }),
    ];
    for (const name of ['Mette', 'Anders']) expect(write(doc, row(name), ...side(name)).ok).toBe(true);
    const now = read(doc, tool);
    expect(rowsOf(now.shared['risks']).map(({ cells }) => cells['name'])).toEqual([
      'Ét',
      'To',
      'Mette',
      'Anders',
    ]);
    expect(now.sides.map(({ name }) => name)).toEqual(['A', 'B', 'Mette', 'Anders']);
  });

  it.each<LiveChange>([
    answer({ sideId: 'nobody', promptId: 'brings', value: 'x', was: null }),
    answer({ sideId: 'a', promptId: 'evil', value: 'x', was: null }),
    answer({ sideId: 'a', promptId: 'fit', value: 7, was: null }),
    answer({ ...brings, value: 'x'.repeat(501), was: null }),
    answer({ sideId: null, promptId: 'risks.r9.name', value: 'x', was: null }),
    answer({ sideId: null, promptId: 'risks', value: 'x', was: null }),
  ])('are refused whole when one does not fit (%j)', (change) => {
    const doc = liveTestDoc();
    const before = read(doc, tool);
    expect(write(doc, answer({ ...brings, value: 'y', was: 'rum' }), change).ok).toBe(false);
    expect(read(doc, tool)).toEqual(before);
  });
});
