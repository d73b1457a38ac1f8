import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyAnswers } from './live-sheet-answers.ts';
import { openSheet, read, seed, textAt } from './live-sheet.ts';

const sheet = {
  title: 'Lyd',
  shared: {},
  sides: [{ id: 'a', name: 'A', answers: { brings: 'et rum', gain: 3 as const } }],
};
const place = { sideId: 'a', promptId: 'brings' };

const openState = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
};

describe('answers from a form without script', () => {
  it('are written as changes', () => {
    const applied = applyAnswers(seed(sheet), [
      { ...place, value: 'et stort rum', was: 'et rum' },
      { sideId: 'a', promptId: 'gain', value: 'dont-know', was: 3 },
      { sideId: null, promptId: 'title', value: 'Lyd og lys\r\n', was: 'Lyd' },
    ]);
    if (!applied.ok) throw new Error('refused');
    const now = read(openState(applied.value));
    expect(now.title).toBe('Lyd og lys ');
    expect(now.sides[0]?.answers).toEqual({ brings: 'et stort rum', gain: 'dont-know' });
  });

  it('take nothing from those who wrote meanwhile', () => {
    const doc = openState(seed(sheet));
    textAt(openSheet(doc), place)?.insert(6, ' med scene');
    const applied = applyAnswers(Y.encodeStateAsUpdate(doc), [
      { ...place, value: 'et lyst rum', was: 'et rum' },
    ]);
    if (!applied.ok) throw new Error('refused');
    expect(read(openState(applied.value)).sides[0]?.answers['brings']).toBe('et lyst rum med scene');
  });

  it.each([
    { sideId: 'b', promptId: 'brings', value: 'x', was: null },
    { sideId: 'a', promptId: 'evil', value: 'x', was: null },
    { sideId: 'a', promptId: 'gain', value: '7', was: null },
    { sideId: 'a', promptId: 'brings', value: 'x'.repeat(2001), was: null },
  ])('are refused whole when one does not fit (%j)', (change) => {
    expect(applyAnswers(seed(sheet), [{ ...place, value: 'y', was: 'et rum' }, change]).ok).toBe(false);
  });
});
