import { expect, it } from 'vitest';
import { assess, kit } from './assess.ts';

const row = (id: string, cells: Record<string, string>) => ({ id, cells });
const sheet = {
  title: '',
  sides: [],
  shared: {
    external: [
      row('e1', { message: 'Åbning', sender: 'both', logos: 'one', approved: 'first', day: '2027-03-01' }),
      row('e2', { message: 'Invitation', sender: 'first', approved: 'both', day: '2027-02-01' }),
    ],
    internal: [
      row('i1', { who: 'Vagten', what: 'Hvem der svarer', told: 'no', day: '2027-02-15' }),
      row('i2', { who: 'Driften', told: 'yes' }),
    ],
    legal: [
      row('sponsor', { state: 'fine' }),
      row('people', { state: 'look' }),
      row('photos', { state: 'skip' }),
    ],
    kit: [row('text', { state: 'ready' }), row('quotes', { state: 'skip' })],
  },
};
const block = (id: string) => assess(sheet).blocks.find((one) => one.id === id);

it('says who has not been told, and what waits for a yes', () => {
  expect(block('untold')).toMatchObject({ items: [{ values: { who: { text: 'Vagten' } } }] });
  expect(block('waiting')).toMatchObject({
    items: [{ values: { message: { text: 'Åbning' }, state: { choice: 'first' } } }],
  });
});

it('sees what both send without both logos', () => {
  expect(block('bare')).toMatchObject({ items: [{ text: 'Åbning' }] });
});

it('puts both houses in one calendar', () => {
  expect(block('calendar')).toMatchObject({
    items: [{ from: '2027-02-01' }, { from: '2027-02-15' }, { from: '2027-03-01' }],
  });
});

it('a check is open until it is fine or left out', () => {
  expect(block('checks')).toMatchObject({
    items: ['neutrality', 'people', 'rights', 'access', 'credit'].map((id) => ({ row: id })),
  });
});

it('counts the press kit by what it needs', () => {
  expect(kit).toHaveLength(6);
  expect(block('kit')).toMatchObject({ value: 1 / 5, base: { answered: 1, asked: 5 } });
});
