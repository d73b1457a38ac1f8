import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../prompts/prompt.ts';
import type { ResultBlock } from '../result.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess } from './assess.ts';
import { freshnessOf } from './offer.ts';
import { tool } from './tool.ts';

const sheet = (offers: readonly Cells[], day = '2026-11-22'): ToolSheet => ({
  title: '',
  shared: { offers: offers.map((cells, index) => ({ id: `r${index}`, cells })), day },
  sides: [],
});
const block = (given: ToolSheet, id: string): ResultBlock | undefined =>
  assess(given).blocks.find((one) => one.id === id);

/** Counted by hand on 22 November 2026: of three with an end, two still hold; one of four has none. */
const byHand = sheet([
  {
    title: 'Scene',
    type: 'room',
    forWhom: 'foreninger',
    contact: 'Værten',
    until: '2027-06-30',
    state: 'approved',
    limits: 'Til kl. 20',
  },
  { title: 'Nyhedsbrev', type: 'audience', contact: 'Webredaktøren', until: '2026-12-31', state: 'approved' },
  {
    title: 'Slægtsforskning',
    type: 'knowledge',
    forWhom: 'alle',
    contact: 'Vagten',
    until: '2025-01-01',
    state: 'approved',
  },
  { title: 'Højtlæsning', type: 'mediation', forWhom: 'børnehaver', state: 'draft' },
]);

describe('an offer', () => {
  it.each([
    ['2026-11-21', 'past'],
    ['2026-11-22', 'soon'],
    ['2027-01-20', 'soon'],
    ['2027-01-21', 'fresh'],
    ['', 'undated'],
  ])('that holds until %s is %s', (until, freshness) =>
    expect(freshnessOf({ until }, '2026-11-22')).toBe(freshness),
  );

  it('cannot be judged without a day', () =>
    expect(freshnessOf({ until: '2020-01-01' }, '')).toBe('undated'));
});

describe('a list of offers', () => {
  it('holds by two thirds', () => {
    expect(block(byHand, 'valid')).toMatchObject({ value: 2 / 3, base: { answered: 3, asked: 4 } });
  });

  it('says what a stranger would stumble over', () => {
    expect(block(byHand, 'mend')).toMatchObject({
      items: [
        {
          values: {
            title: { text: 'Nyhedsbrev' },
            wrong: { all: [{ say: 'is-soon' }, { say: 'no-forWhom' }] },
          },
        },
        { values: { title: { text: 'Slægtsforskning' }, wrong: { all: [{ say: 'is-past' }] } } },
        {
          values: {
            title: { text: 'Højtlæsning' },
            wrong: { all: [{ say: 'no-contact' }, { say: 'no-until' }] },
          },
        },
      ],
    });
  });

  it('puts on the flyer only what is approved and still holds, by kind', () => {
    expect(block(byHand, 'flyer')).toMatchObject({
      paragraphs: [
        { say: 'opening' },
        { values: { kind: { choice: 'room' }, offers: { all: [{ say: 'offered' }] } } },
        { values: { kind: { choice: 'audience' }, offers: { all: [{ text: 'Nyhedsbrev' }] } } },
      ],
    });
    expect(block(sheet([{ title: 'Kladde' }]), 'flyer')).toMatchObject({ paragraphs: [{ say: 'noFlyer' }] });
  });

  it('tells the kinds nobody has thought of', () => {
    const found = block(byHand, 'absent');
    expect(found?.kind === 'list' ? found.items.length : 0).toBe(12 - 4);
  });

  it('holds by a share from 0 to 1, whatever is filled in', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const found = block(any, 'valid');
        if (found?.kind !== 'figure') throw new Error('no figure');
        if (found.value !== null) expect(found.value >= 0 && found.value <= 1).toBe(true);
      }),
    );
  });
});
