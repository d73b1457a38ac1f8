import { expect, it } from 'vitest';
import { assess, firstPoints } from './assess.ts';

const row = (id: string, cells: Record<string, string>) => ({ id, cells });
const block = (shared: Parameters<typeof assess>[0]['shared'], id: string) =>
  assess({ title: '', shared, sides: [] }).blocks.find((one) => one.id === id);

it('counts what is settled of the first meeting’s points', () => {
  const shared = {
    which: 'first',
    first: [row('why', { state: 'clear' }), row('fear', { state: 'return' })],
  };
  expect(block(shared, 'settled')).toMatchObject({ value: 1 / 8, base: { answered: 2, asked: 8 } });
  expect(block(shared, 'left')).toMatchObject({ items: { length: 7 } });
  expect(block(shared, 'verdict')).toMatchObject({ said: { say: 'first-amber' } });
});

it('is well begun when every point is clear, or left out on purpose', () => {
  const shared = {
    which: 'first',
    first: firstPoints.map((id) => row(id, { state: id === 'fear' ? 'skip' : 'clear' })),
  };
  expect(block(shared, 'verdict')).toMatchObject({ said: { say: 'first-green' }, light: 'green' });
});

it('says which points of the last meeting nobody has taken, or have no day', () => {
  const shared = {
    which: 'last',
    last: [
      row('data', { state: 'agreed', who: 'Biblioteket', by: '2027-06-01' }),
      row('name', { state: 'open', who: 'Museet' }),
      row('thanks', { state: 'done' }),
    ],
  };
  expect(block(shared, 'loose')).toMatchObject({ items: [{ row: 'name' }] });
  // data and thanks of nine
  expect(block(shared, 'settled')).toMatchObject({ value: 2 / 9 });
});

it('says nothing of an empty sheet', () => {
  expect(block({}, 'verdict')).toMatchObject({ said: { say: 'unknown' } });
});
