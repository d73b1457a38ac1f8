import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tool as winWin } from '#domain/tools/win-win/tool.ts';
import type { Answer } from '#domain/prompts/prompt.ts';
import { makePen, type Pen } from './live-pen.ts';
import type { LiveGroup } from './live-shape.ts';
import { addSides, openSheet, problems, read, seed, textAt } from './live-sheet.ts';
import { makeGate } from './live-sheet-gate.ts';
import { docOf, liveTestSheet, liveTestTool as tool } from './live.testing.ts';

const start = seed(tool, liveTestSheet);
const copy = (): Y.Doc => docOf(start);

/** The update that a deed on the sheet makes. */
function updateOf(deed: (doc: Y.Doc) => void): Uint8Array {
  const doc = copy();
  const before = Y.encodeStateVector(doc);
  deed(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

const verdict = (deed: (doc: Y.Doc) => void) => makeGate(tool, () => start).admit(updateOf(deed));
const brings = (doc: Y.Doc) => textAt(openSheet(doc), { sideId: 'a', promptId: 'brings' });
const cell = (doc: Y.Doc) => textAt(openSheet(doc), { sideId: null, promptId: 'risks.r1.name' });
const risks = { sideId: null, promptId: 'risks' };
const at = (promptId: string, sideId: string | null = null) => ({ sideId, promptId });
const withPen = (deed: (pen: Pen) => void) => (doc: Y.Doc) => deed(makePen(doc, tool));
const rowMap = (doc: Y.Doc, key = '/risks/r1') => openSheet(doc).rows.get(key) as Y.Map<unknown>;
const forged = (entries: [string, string][]): LiveGroup => new Y.Map<Y.Text | Answer>(entries);

describe('the gate of a sheet', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['writing', (doc) => brings(doc)?.insert(3, ' og øl 🍺\nhver dag')],
    ['cutting', (doc) => brings(doc)?.delete(0, 2)],
    ['writing the title', (doc) => openSheet(doc).shared.get('title')?.insert(0, 'Ny ')],
    ['writing in a cell', (doc) => cell(doc)?.insert(0, 'Ny ')],
    ['a scale', withPen((pen) => pen.write(at('fit', 'a'), 'dont-know'))],
    ['a scale taken back', withPen((pen) => pen.write(at('fit', 'a'), null))],
    [
      'a choice, a light, a number, a day',
      withPen((pen) => {
        pen.write(at('way'), 'two');
        pen.write(at('state'), 'amber');
        pen.write(at('hours'), 12.5);
        pen.write(at('when'), '2026-11-22');
      }),
    ],
    [
      'several and a ranking',
      withPen((pen) => {
        pen.write(at('which'), ['x', 'z']);
        pen.write(at('order'), ['z', 'x', 'y']);
      }),
    ],
    [
      'cells of fixed rows',
      withPen((pen) => {
        pen.write(at('themes.t2.odds'), 2);
        pen.write(at('themes.t2.note'), 'Husk\ndet');
      }),
    ],
    [
      'a row added, filled in, moved and removed',
      withPen((pen) => {
        pen.addRow(risks, { id: 'mine', cells: { name: 'Ny', odds: 2 } });
        pen.write(at('risks.mine.lane'), 'later');
        pen.moveRow(risks, 'mine', -1);
        pen.removeRow(risks, 'mine');
      }),
    ],
    [
      'a side added, named, filled in, moved and removed',
      withPen((pen) => {
        pen.addSide({ id: 'c', name: 'C' });
        pen.write(at('brings', 'c'), 'lys');
        pen.write(at('fit', 'c'), 2);
        pen.addRow(at('facts', 'c'), { id: 'f', cells: { name: 'x' } });
        pen.moveSide('c', -1);
        pen.removeSide('c');
      }),
    ],
  ])('lets in %s', (_, deed) => {
    expect(verdict(deed)).toBe('fits');
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['a new field', (doc) => openSheet(doc).shared.set('evil', new Y.Text('x'))],
    ['a field set anew', (doc) => openSheet(doc).shared.set('title', new Y.Text('x'))],
    ['a field removed', (doc) => openSheet(doc).shared.delete('title')],
    ['a side removed', (doc) => openSheet(doc).sides.delete('a')],
    ['a side set anew', (doc) => openSheet(doc).sides.set('a', new Y.Map())],
    ['half a side', (doc) => openSheet(doc).sides.set('c', forged([]))],
    ['a side of another name', (doc) => openSheet(doc).sides.set('a/b', new Y.Map())],
    ['a party added', (doc) => openSheet(doc).parties.push([{ id: 'b', name: 'B' }])],
    ['a row removed', (doc) => openSheet(doc).rows.delete('/risks/r1')],
    ['a row set anew', (doc) => openSheet(doc).rows.set('/risks/r1', new Y.Map())],
    ['half a row', (doc) => openSheet(doc).rows.set('/risks/r9', forged([['$order', 'V']]))],
    ['a row of a prompt without rows', (doc) => openSheet(doc).rows.set('/about/r9', new Y.Map())],
    ['a row on nobody’s side', (doc) => openSheet(doc).rows.set('z/facts/r9', new Y.Map())],
    ['a text in a cell set anew', (doc) => rowMap(doc).set('name', new Y.Text('x'))],
    ['a text in a cell that is no text', (doc) => rowMap(doc).set('name', 'x')],
    ['an unknown cell', (doc) => rowMap(doc).set('evil', 1)],
    ['a cell beyond its scale', (doc) => rowMap(doc).set('odds', 9)],
    ['an order that is none', (doc) => rowMap(doc).set('$order', '../..')],
    ['a mark that is a story', (doc) => rowMap(doc).set('$gone', 'x'.repeat(5_000))],
    ['a rating of 9', (doc) => doc.getMap('scales').set('a/fit', 9)],
    ['a rating for nobody', (doc) => doc.getMap('scales').set('q/fit', 3)],
    ['a rating that is an object', (doc) => doc.getMap('scales').set('a/fit', { five: 5 })],
    ['a choice that is none', (doc) => doc.getMap('scales').set('/way', 'three')],
    ['several not in their order', (doc) => doc.getMap('scales').set('/which', ['z', 'x'])],
    ['a ranking with one twice', (doc) => doc.getMap('scales').set('/order', ['x', 'x'])],
    ['a day that is none', (doc) => doc.getMap('scales').set('/when', '2026-02-30')],
    ['a text among the settings', (doc) => doc.getMap('scales').set('/about', 'x')],
    ['rows whole among the settings', (doc) => doc.getMap('scales').set('/risks', [])],
    ['bold text', (doc) => brings(doc)?.format(0, 2, { bold: true })],
    ['a picture', (doc) => brings(doc)?.insertEmbed(0, { image: 'x' })],
    ['a line break in the title', (doc) => openSheet(doc).shared.get('title')?.insert(0, 'a\nb')],
    ['a null character', (doc) => brings(doc)?.insert(0, 'a\u0000b')],
    ['an endless text', (doc) => brings(doc)?.insert(0, 'x'.repeat(20_000))],
    ['another root', (doc) => doc.getText('elsewhere').insert(0, 'x')],
    ['a subdocument', (doc) => doc.getMap('scales').set('a/fit', new Y.Doc())],
    [
      'rows without end',
      withPen((pen) => {
        for (let row = 0; row < 1_200; row += 1) pen.addRow(risks, { id: `x${row}`, cells: {} });
      }),
    ],
  ])('refuses %s', (_, deed) => {
    expect(verdict(deed)).toBe('refused');
  });

  it('refuses whatever bytes that are no update, and goes on', () => {
    const gate = makeGate(tool, () => start);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        const doc = copy();
        if (gate.admit(bytes) !== 'fits') return;
        Y.applyUpdate(doc, bytes);
        expect(read(doc, tool)).toEqual(read(copy(), tool));
      }),
      { numRuns: 500 },
    );
    expect(gate.admit(updateOf((doc) => brings(doc)?.insert(0, 'a')))).toBe('fits');
  });

  it('holds what builds on something unseen, and keeps nothing of it', () => {
    const doc = copy();
    const gate = makeGate(tool, () => start);
    brings(doc)?.insert(0, 'first ');
    const before = Y.encodeStateVector(doc);
    openSheet(doc).shared.set('evil', new Y.Text('later'));
    expect(gate.admit(Y.encodeStateAsUpdate(doc, before))).toBe('waits');
    expect(gate.admit(updateOf((other) => brings(other)?.insert(0, 'honest ')))).toBe('fits');
  });

  it('follows what came another way', () => {
    const doc = copy();
    const gate = makeGate(tool, () => Y.encodeStateAsUpdate(doc));
    gate.admit(updateOf((other) => brings(other)?.insert(0, 'x')));
    doc.once('update', (update) => gate.follow(update));
    brings(doc)?.insert(0, 'from a form ');
    const before = Y.encodeStateVector(doc);
    brings(doc)?.insert(12, 'and on ');
    expect(gate.admit(Y.encodeStateAsUpdate(doc, before))).toBe('fits');
  });

  it('lets what was done be undone: settings, rows and texts, also after others have written', () => {
    const doc = copy();
    const gate = makeGate(tool, () => start);
    const hand = { mine: { who: 'me' }, room: { who: 'nobody' } };
    const { shared, sides, scales, rows } = openSheet(doc);
    const steps = new Y.UndoManager([shared, sides, scales, rows], {
      trackedOrigins: new Set([hand.mine]),
      captureTimeout: 0,
    });
    doc.on('update', (update) => expect(gate.admit(update)).toBe('fits'));
    const pen = makePen(doc, tool, hand);
    const before = read(doc, tool);
    pen.write(at('fit', 'a'), 1);
    pen.addRow(risks, { id: 'mine', cells: { name: 'Ny', odds: 2 } });
    pen.removeRow(risks, 'r1');
    pen.write(at('brings', 'a'), 'noget andet');
    const after = read(doc, tool);
    while (steps.canUndo()) steps.undo();
    expect(read(doc, tool)).toEqual(before);
    while (steps.canRedo()) steps.redo();
    expect(read(doc, tool)).toEqual(after);
  });

  it('lets a party that came afterwards write in its own side', () => {
    const first = { id: 'a', name: 'A', answers: { brings: 'rum' } };
    const doc = docOf(seed(winWin, { title: 'Lyd', shared: {}, sides: [first] }));
    const gate = makeGate(winWin, () => Y.encodeStateAsUpdate(doc));
    doc.on('update', (update) => gate.follow(update));
    for (const name of ['Kommunen', 'Kommunen igen'])
      addSides(doc, winWin, { parties: [{ id: 'late', name }] });
    expect(problems(doc, winWin)).toEqual([]);
    expect(read(doc, winWin).sides.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'A'],
      ['late', 'Kommunen'],
    ]);
    const before = Y.encodeStateVector(doc);
    const theirs = docOf(Y.encodeStateAsUpdate(doc));
    textAt(openSheet(theirs), { sideId: 'late', promptId: 'brings' })?.insert(0, 'Lokaler');
    openSheet(theirs).scales.set('late/gain', 4);
    expect(gate.admit(Y.encodeStateAsUpdate(theirs, before))).toBe('fits');
    openSheet(theirs).sides.set('stray', forged([]));
    expect(gate.admit(Y.encodeStateAsUpdate(theirs, before))).toBe('refused');
  });
});
