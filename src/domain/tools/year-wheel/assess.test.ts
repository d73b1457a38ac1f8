import { expect, it } from 'vitest';
import { assess } from './assess.ts';

const month = (id: string, load: string, why?: string) => ({ id, cells: { load, ...(why && { why }) } });
const date = (id: string, cells: Record<string, string>) => ({ id, cells });

const sheet = {
  title: '',
  shared: {
    dates: [
      date('r1', { what: 'Evaluering', from: '2027-06-10', kind: 'evaluation' }),
      date('r2', { what: 'Budget', from: '2027-03-01', to: '2027-03-15', kind: 'budget' }),
      date('r3', { what: 'Uden dato' }),
    ],
  },
  sides: [
    {
      id: 'a',
      name: 'Biblioteket',
      answers: { busy: [month('m03', 'usual'), month('m06', 'busy', 'Sommerbog')] },
    },
    {
      id: 'b',
      name: 'Skolen',
      answers: { busy: [month('m03', 'quiet'), month('m06', 'closed'), month('m07', 'closed')] },
    },
  ],
};

const block = (id: string) => assess(sheet).blocks.find((one) => one.id === id);

it('finds the months where nobody is busy, among those that all have answered', () => {
  expect(block('together')).toMatchObject({ items: [{ row: 'm03' }] });
});

it('puts the dates in order and leaves out what has none', () => {
  expect(block('calendar')).toMatchObject({
    items: [{ from: '2027-03-01', to: '2027-03-15' }, { from: '2027-06-10' }],
  });
});

it('says which dates fall in a busy month, for each party', () => {
  expect(block('clashes')).toMatchObject({
    items: [
      { say: 'clash', values: { side: { side: 0 }, load: { choice: 'busy' } } },
      { say: 'clash', values: { side: { side: 1 }, load: { choice: 'closed' } } },
    ],
  });
});

it('shows what ought to come every year and has no date', () => {
  expect(block('yearly')).toMatchObject({ items: [{ at: 1 }, { at: 1 }, { at: 1 }, { at: 0 }, { at: 0 }] });
});
