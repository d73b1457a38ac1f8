import { expect, it } from 'vitest';
import { assess } from './assess.ts';
import { allQuestions, questionsOf } from './questions.ts';

const row = (id: string, cells: Record<string, string | number>) => ({ id, cells });
const sheet = {
  title: '',
  shared: {
    kind: 'ordinary',
    minutes: 60,
    carried: [
      row('c1', { what: 'Ring til trykkeriet', state: 'open', who: 'Museets formidler' }),
      row('c2', { what: 'Gjort', state: 'done' }),
    ],
    agenda: [
      row('a1', { question: 'q17', minutes: 20 }),
      row('a2', { own: 'Plakaten', minutes: 45 }),
      row('a3', { minutes: 5 }),
    ],
    actions: [row('b1', { what: 'Skriv til skolen', who: 'Biblioteket', due: '2027-02-01' })],
  },
  sides: [{ id: 'a', name: 'Biblioteket', answers: { mood: 4 } }],
};
const block = (id: string) => assess(sheet).blocks.find((one) => one.id === id);

it('has thirty-five questions, each once', () => {
  expect(new Set(allQuestions).size).toBe(35);
  expect(questionsOf('last')).toEqual(['q31', 'q32', 'q33', 'q34', 'q35']);
});

it('lays the agenda out in minutes; a row that asks nothing is none', () => {
  expect(block('agenda')).toMatchObject({
    rows: [
      [{ choice: 'q17' }, { values: { from: { number: 0 } } }, {}],
      [{ text: 'Plakaten' }, { values: { from: { number: 20 } } }, {}],
    ],
  });
  // 60 − 20 − 45
  expect(block('left')).toMatchObject({ value: -5, light: 'red' });
});

it('offers the questions of the meeting that are not taken', () => {
  expect(block('suggestions')).toMatchObject({
    items: ['q18', 'q19', 'q20', 'q21', 'q22'].map((choice) => ({ choice })),
  });
});

it('carries open actions on, and says which have no day or nobody', () => {
  expect(block('actions')).toMatchObject({ rows: { length: 2 } });
  expect(block('loose')).toMatchObject({ items: [{ text: 'Ring til trykkeriet' }] });
});
