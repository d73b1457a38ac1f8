import { expect, it } from 'vitest';
import { assess } from './assess.ts';

const block = (shared: Record<string, string | number>, id: string) =>
  assess({ title: '', shared, sides: [] }).blocks.find((one) => one.id === id);

it('reads the five together and says which to strengthen, the weakest first', () => {
  const shared = { purpose: 5, sound: 2, content: 4, story: 3, relation: 'dont-know' };
  // (5 + 2 + 4 + 3) / 4 = 3.5
  expect(block(shared, 'verdict')).toMatchObject({ said: { say: 'amber' }, base: { answered: 4, asked: 5 } });
  expect(block(shared, 'strengthen')).toMatchObject({
    items: [{ say: 'better-sound' }, { say: 'better-story' }],
  });
});

it('says what a reader will miss, and how long the pitch is', () => {
  const shared = { issue: 'Unge forsvinder ud af biblioteket.', idea: 'Et musikværksted.' };
  expect(block(shared, 'length')).toMatchObject({ value: 7, base: { answered: 2, asked: 10 } });
  expect(block(shared, 'missing')).toMatchObject({ items: { length: 8, 0: { prompt: 'who' } } });
});

it('has no verdict where nobody has judged', () => {
  expect(block({}, 'verdict')).toMatchObject({ said: { say: 'unknown' } });
  expect(block({}, 'verdict')).not.toHaveProperty('light');
});
