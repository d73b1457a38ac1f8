import { expect, it } from 'vitest';
import { assess, questions, wordsOf } from './assess.ts';

const told = (words: number) => Array.from({ length: words }, () => 'ord').join(' ');
const whole = Object.fromEntries(['parties', 'outline', ...questions].map((id) => [id, told(30)]));
const block = (shared: Record<string, string>, id: string) =>
  assess({ title: '', shared, sides: [] }).blocks.find((one) => one.id === id);

it('counts words as a reader does', () => {
  expect(wordsOf('Et møde – og 2 kaffe.')).toBe(5);
});

it('is ready when everything is told and the partner has said yes', () => {
  expect(block({ ...whole, agreed: 'yes' }, 'verdict')).toMatchObject({
    said: { say: 'ready' },
    light: 'green',
  });
  // seven texts of thirty words
  expect(block(whole, 'length')).toMatchObject({ value: 210 });
  expect(block(whole, 'advice')).toMatchObject({ items: [] });
});

it('says what is missing, and that the partner must be asked', () => {
  const { advice: _, ...rest } = whole;
  expect(block(rest, 'missing')).toMatchObject({ items: [{ prompt: 'advice' }, { say: 'askPartner' }] });
  expect(block({}, 'verdict')).toMatchObject({ said: { say: 'empty' } });
});

it.each([
  [{}, 'begin'],
  [{ outline: told(20) }, 'short'],
  [{ outline: told(500) }, 'long'],
])('advises on the length', (shared, say) => {
  expect(block(shared as Record<string, string>, 'advice')).toMatchObject({ items: [{ say }] });
});
