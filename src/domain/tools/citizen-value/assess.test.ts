import { expect, it } from 'vitest';
import { assess } from './assess.ts';

type Cells = { readonly start: number | string; readonly now: number; readonly evidence?: string };
const row = (id: string, cells: Cells) => ({ id, cells });

const sheet = {
  title: '',
  sides: [],
  shared: {
    reached: 340,
    insight: [
      row('learned', { start: 2, now: 4, evidence: 'Ti samtaler' }),
      row('saw', { start: 3, now: 4 }),
      row('talked', { start: 'dont-know', now: 5, evidence: 'Talt op' }),
    ],
    belonging: [row('met', { start: 3, now: 2 })],
    stories: [{ id: 'r1', cells: { story: 'Hun kom igen.', where: 'Bogcaféen' } }],
  },
};

const block = (id: string) => assess(sheet).blocks.find((one) => one.id === id);

it('shows each dimension now beside its start; “don’t know” counts in neither', () => {
  // now (4 + 4 + 5) / 3; start (2 + 3) / 2
  expect(block('value')).toMatchObject({
    bars: [
      { value: 13 / 3, mark: 2.5, base: { answered: 3, asked: 3 } },
      { value: null, mark: null, base: { answered: 0, asked: 3 } },
      { value: null },
      { value: 2, mark: 3 },
    ],
  });
});

it('counts movement over the signs that have both', () => {
  // ((4 − 2) + (4 − 3)) / 2 = 1.5 of two signs; 2 − 3 = −1 of one
  expect(block('movement')).toMatchObject({
    rows: [
      [{ prompt: 'insight' }, { number: 1.5 }, { values: { both: 2, all: 3 } }],
      [{ prompt: 'making' }, { say: 'notYet' }, { values: { both: 0 } }],
      [{ prompt: 'calm' }, { say: 'notYet' }, {}],
      [{ prompt: 'belonging' }, { number: -1 }, { values: { both: 1 } }],
    ],
  });
});

it('says what is claimed without being known', () => {
  // two of four claims have evidence
  expect(block('known')).toMatchObject({ value: 0.5, base: { answered: 4, asked: 12 } });
  expect(block('unproven')).toMatchObject({
    items: [
      { prompt: 'insight', row: 'saw' },
      { prompt: 'belonging', row: 'met' },
    ],
  });
});

it('an empty sheet has no numbers', () => {
  const { blocks } = assess({ title: '', shared: {}, sides: [] });
  expect(blocks.find(({ id }) => id === 'known')).toMatchObject({ value: null, base: { answered: 0 } });
});
