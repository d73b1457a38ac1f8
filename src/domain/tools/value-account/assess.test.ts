import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetsOf } from '../tool.testing.ts';
import { assess, shareOf } from './assess.ts';
import { tool } from './tool.ts';

const row = (id: string, promised: number, given?: number | string) => ({
  id,
  cells: { promised, ...(given !== undefined && { given }) },
});

const sheet = {
  title: '',
  shared: { rate: 400 },
  sides: [
    {
      id: 'a',
      name: 'Biblioteket',
      answers: {
        fair: 5,
        account: [row('hours', 40, 50), row('expertHours', 10, 4), row('reach', 4000, 'dont-know')],
      },
    },
    {
      id: 'b',
      name: 'Museet',
      answers: { fair: 2, account: [row('hours', 60, 57), row('money', 10_000, 10_000)] },
    },
  ],
};

const block = (id: string) => assess(sheet).blocks.find((one) => one.id === id);

it('counts given of promised for each line, at most all of it', () => {
  // library: (1 + 0.4) / 2, reach unknown; museum: (0.95 + 1) / 2
  expect(block('kept')).toMatchObject({
    bars: [
      { value: 0.7, light: 'amber', base: { answered: 2, asked: 3 } },
      { value: 0.975, light: 'green', base: { answered: 2, asked: 2 } },
    ],
  });
});

it('tells hours in money only by the agreed rate, and never adds the two', () => {
  expect(block('worth')).toMatchObject({
    rows: [
      [{ side: 0 }, { number: 54 }, { number: 21_600 }, { say: 'unknown' }],
      [{ side: 1 }, { number: 57 }, { number: 22_800 }, { number: 10_000 }],
    ],
  });
});

it('puts what falls short on the list, and parties who do not find the same fair first', () => {
  expect(block('talk')).toMatchObject({
    items: [
      { say: 'unlike' },
      { say: 'short', values: { share: { number: 0.4 }, kind: { row: 'expertHours' } } },
    ],
  });
});

it('a share lies between nothing and all, and is unknown where nothing was promised', () => {
  expect([shareOf({ promised: 0, given: 4 }), shareOf({ promised: null, given: 4 })]).toEqual([null, null]);
  fc.assert(
    fc.property(sheetsOf(tool), (any) => {
      for (const one of assess(any).blocks)
        if (one.id === 'kept' && one.kind === 'bars')
          for (const { value } of one.bars)
            expect(value ?? 0).toSatisfy((share: number) => share >= 0 && share <= 1);
    }),
  );
});
