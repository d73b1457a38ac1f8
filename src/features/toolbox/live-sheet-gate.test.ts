import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addSides, openSheet, problems, read, seed, textAt } from './live-sheet.ts';
import { makeGate } from './live-sheet-gate.ts';

const start = seed({
  title: 'Lyd',
  shared: {},
  sides: [{ id: 'a', name: 'A', answers: { brings: 'rum', gain: 3 } }],
});

const copy = (): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  return doc;
};

/** The update that a deed on the sheet makes. */
function updateOf(deed: (doc: Y.Doc) => void): Uint8Array {
  const doc = copy();
  const before = Y.encodeStateVector(doc);
  deed(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

const verdict = (deed: (doc: Y.Doc) => void) => makeGate(() => start).admit(updateOf(deed));
const brings = (doc: Y.Doc) => textAt(openSheet(doc), { sideId: 'a', promptId: 'brings' });

describe('the gate of a sheet', () => {
  it('lets people write, cut and rate', () => {
    expect(verdict((doc) => brings(doc)?.insert(3, ' og øl 🍺\nhver dag'))).toBe('fits');
    expect(verdict((doc) => brings(doc)?.delete(0, 2))).toBe('fits');
    expect(verdict((doc) => openSheet(doc).scales.set('a/gain', 'dont-know'))).toBe('fits');
    expect(verdict((doc) => openSheet(doc).scales.delete('a/gain'))).toBe('fits');
    expect(verdict((doc) => openSheet(doc).shared.get('title')?.insert(0, 'Ny '))).toBe('fits');
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ['a new field', (doc) => openSheet(doc).shared.set('evil', new Y.Text('x'))],
    ['a field set anew', (doc) => openSheet(doc).shared.set('title', new Y.Text('x'))],
    ['a field removed', (doc) => openSheet(doc).shared.delete('title')],
    ['a party removed', (doc) => openSheet(doc).sides.delete('a')],
    ['a party added', (doc) => openSheet(doc).parties.push([{ id: 'b', name: 'B' }])],
    ['the parties emptied', (doc) => openSheet(doc).parties.delete(0, 1)],
    ['a rating of 9', (doc) => doc.getMap('scales').set('a/gain', 9)],
    ['a rating for nobody', (doc) => doc.getMap('scales').set('b/gain', 3)],
    ['a rating that is an object', (doc) => doc.getMap('scales').set('a/gain', { five: 5 })],
    ['bold text', (doc) => brings(doc)?.format(0, 2, { bold: true })],
    ['a picture', (doc) => brings(doc)?.insertEmbed(0, { image: 'x' })],
    ['a line break in the title', (doc) => openSheet(doc).shared.get('title')?.insert(0, 'a\nb')],
    ['a null character', (doc) => brings(doc)?.insert(0, 'a\u0000b')],
    ['an endless text', (doc) => brings(doc)?.insert(0, 'x'.repeat(20_000))],
    ['another root', (doc) => doc.getText('elsewhere').insert(0, 'x')],
    ['a subdocument', (doc) => doc.getMap('scales').set('a/gain', new Y.Doc())],
  ])('refuses %s', (_, deed) => {
    expect(verdict(deed)).toBe('refused');
  });

  it('refuses whatever bytes that are no update, and goes on', () => {
    const gate = makeGate(() => start);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        const doc = copy();
        if (gate.admit(bytes) !== 'fits') return;
        Y.applyUpdate(doc, bytes);
        expect(read(doc)).toEqual(read(copy()));
      }),
      { numRuns: 500 },
    );
    expect(gate.admit(updateOf((doc) => brings(doc)?.insert(0, 'a')))).toBe('fits');
  });

  it('holds what builds on something unseen, and keeps nothing of it', () => {
    const doc = copy();
    const gate = makeGate(() => start);
    brings(doc)?.insert(0, 'first ');
    const before = Y.encodeStateVector(doc);
    openSheet(doc).shared.set('evil', new Y.Text('later'));
    expect(gate.admit(Y.encodeStateAsUpdate(doc, before))).toBe('waits');
    expect(gate.admit(updateOf((other) => brings(other)?.insert(0, 'honest ')))).toBe('fits');
  });

  it('follows what came another way', () => {
    const doc = copy();
    const gate = makeGate(() => Y.encodeStateAsUpdate(doc));
    gate.admit(updateOf((other) => brings(other)?.insert(0, 'x')));
    doc.once('update', () => gate.follow());
    brings(doc)?.insert(0, 'from a form ');
    const before = Y.encodeStateVector(doc);
    brings(doc)?.insert(12, 'and on ');
    expect(gate.admit(Y.encodeStateAsUpdate(doc, before))).toBe('fits');
  });

  it('lets a party that came afterwards write in its own side', () => {
    const doc = copy();
    const gate = makeGate(() => Y.encodeStateAsUpdate(doc));
    gate.admit(updateOf((other) => brings(other)?.insert(0, 'x')));
    doc.on('update', () => gate.follow());
    addSides(doc, [{ id: 'late', name: 'Kommunen' }]);
    addSides(doc, [{ id: 'late', name: 'Kommunen igen' }]);
    expect(problems(doc)).toEqual([]);
    expect(
      read(doc)
        .sides.map(({ id, name }) => [id, name])
        .at(-1),
    ).toEqual(['late', 'Kommunen']);
    const before = Y.encodeStateVector(doc);
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
    textAt(openSheet(theirs), { sideId: 'late', promptId: 'brings' })?.insert(0, 'Lokaler');
    openSheet(theirs).scales.set('late/gain', 4);
    expect(gate.admit(Y.encodeStateAsUpdate(theirs, before))).toBe('fits');
  });
});
