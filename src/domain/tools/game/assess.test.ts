import { expect, it } from 'vitest';
import { assess } from './assess.ts';

const player = (met: string, trust: readonly (number | string)[]) => ({
  id: `p${met}${trust.join('')}`,
  name: '',
  answers: {
    met,
    votes: trust.map((value, at) => ({ id: ['meet', 'gain'][at] ?? 'end', cells: { trust: value } })),
  },
});
const sheet = {
  title: '',
  shared: {},
  sides: [player('yes', [5, 4]), player('partly', [1, 'dont-know']), player('no', [3, 5])],
};
const block = (id: string) => assess(sheet).blocks.find((one) => one.id === id);

it('follows trust round by round; “don’t know” is no number', () => {
  // (5 + 1 + 3) / 3, then (4 + 5) / 2 of three
  expect(block('trust')).toMatchObject({
    bars: [
      { value: 3, base: { answered: 3 } },
      { value: 4.5, base: { answered: 2, asked: 3 } },
      { value: null },
      {},
      {},
      {},
    ],
  });
});

it('counts interests met, in part as half', () => {
  expect(block('met')).toMatchObject({ value: 0.5, base: { answered: 3, asked: 3 } });
});

it('says where players saw it differently', () => {
  expect(block('apart')).toMatchObject({
    items: [{ say: 'wide', values: { round: { row: 'meet' }, steps: { number: 4 } } }],
  });
});
