import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../prompts/prompt.ts';
import type { ResultBlock } from '../result.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess } from './assess.ts';
import { tool } from './tool.ts';

const sheet = (relations: readonly Cells[], day = ''): ToolSheet => ({
  title: '',
  shared: { relations: relations.map((cells, index) => ({ id: `r${index}`, cells })), day },
  sides: [],
});
const block = (given: ToolSheet, id: string): ResultBlock | undefined =>
  assess(given).blocks.find((one) => one.id === id);

/** Counted by hand: one of four has a whole plan; the close ring is kept (2 + 5) / 2 = 3.5. */
const byHand = sheet(
  [
    { organisation: 'Klubben', ring: 'loose', form: 'events', formality: 'oral' },
    {
      organisation: 'Museet',
      ring: 'close',
      form: 'project',
      formality: 'agreement',
      tended: 5,
      care: 'Frokost',
      who: 'Leder',
      next: '2026-11-01',
    },
    {
      organisation: 'Skolen',
      ring: 'close',
      form: 'meetings',
      formality: 'mail',
      tended: 2,
      missing: 'En fælles kalender',
      who: 'Børnebibliotekar',
    },
    { organisation: 'Avisen', ring: 'running', tended: 'dont-know', care: 'Ring', who: 'Leder' },
  ],
  '2026-11-22',
);

describe('a circle', () => {
  it('has a whole plan for a quarter', () => {
    expect(block(byHand, 'planned')).toMatchObject({ value: 1 / 4, base: { answered: 3, asked: 4 } });
  });

  it('is looked after ring by ring', () => {
    expect(block(byHand, 'tended')).toMatchObject({
      bars: [
        { value: 3.5, light: 'amber', base: { answered: 2, asked: 2 } },
        { value: null, base: { answered: 0, asked: 1 } },
        { value: null, base: { answered: 0, asked: 1 } },
      ],
    });
  });

  it('asks for attention in the two inner rings alone', () => {
    expect(block(byHand, 'attention')).toMatchObject({
      items: [
        { say: 'neglected', values: { name: { text: 'Skolen' }, tended: 2 } },
        { say: 'lacks', values: { lacking: { all: [{ say: 'no-care' }, { say: 'no-next' }] } } },
        { say: 'lacks', values: { name: { text: 'Avisen' }, lacking: { all: [{ say: 'no-next' }] } } },
      ],
    });
  });

  it('tells what is due, what is missing, and what form has what formality', () => {
    expect(block(byHand, 'due')).toMatchObject({ items: [{ values: { name: { text: 'Museet' } } }] });
    expect(block(byHand, 'missing')).toMatchObject({
      items: [{ values: { missing: { text: 'En fælles kalender' } } }],
    });
    expect(block(byHand, 'grid')).toMatchObject({
      items: [
        { x: 4, y: 1 },
        { x: 2, y: 0 },
        { x: 1, y: 2 },
      ],
    });
  });

  it('plans for a share from 0 to 1, whatever is filled in', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const found = block(any, 'planned');
        if (found?.kind !== 'figure') throw new Error('no figure');
        if (found.value !== null) expect(found.value >= 0 && found.value <= 1).toBe(true);
      }),
    );
  });
});
