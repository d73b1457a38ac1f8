import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer } from './check-answer.ts';
import { checkAnswers } from './check-answers.ts';
import type { Prompt } from './prompt.ts';

const prompt = (kind: Prompt['kind'], more: Partial<Prompt> = {}): Prompt => ({
  id: kind,
  kind,
  per: 'sheet',
  visibility: 'shared',
  ...more,
});

const choices = [{ id: 'yes', label: { da: 'Ja', en: 'Yes' } }];
const prompts: readonly Prompt[] = [
  prompt('text', { longest: 20 }),
  prompt('long-text', { longest: 50 }),
  prompt('scale'),
  prompt('choice', { choices }),
  prompt('date'),
];

describe('an answer', () => {
  it('is kept or refused whatever it is, and checked again is the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...prompts), fc.anything(), (asked, value) => {
        const first = checkAnswer(asked, value);
        if (first.ok) expect(checkAnswer(asked, first.value)).toEqual(first);
        else expect(first.problem.field).toBe(asked.id);
      }),
    );
  });

  it.each([undefined, null, '', '  \n '])('%j is not answered, on a scale too', (value) => {
    expect(prompts.map((asked) => checkAnswer(asked, value))).toEqual(
      prompts.map(() => ({ ok: true, value: undefined })),
    );
  });

  it.each([
    [3, 3],
    ['3', 3],
    ['dont-know', 'dont-know'],
  ])('%j is on the scale', (value, answer) => {
    expect(checkAnswer(prompt('scale'), value)).toEqual({ ok: true, value: answer });
  });

  it.each([0, 6, 2.5, '03', 'three', true, [3], Number.NaN])('%j is not', (value) => {
    expect(checkAnswer(prompt('scale'), value)).toMatchObject({ problem: { kind: 'not-on-scale' } });
  });

  it('counts a line end once, as the browser does', () => {
    const asked = prompt('long-text', { longest: 3 });
    expect(checkAnswer(asked, 'a\r\nb')).toEqual({ ok: true, value: 'a\nb' });
    expect(checkAnswer(asked, 'a\r\nbc')).toMatchObject({
      problem: { kind: 'too-long', details: { longest: 3, length: 4 } },
    });
  });

  it('is a choice only when it is offered, and a date only when it is a day', () => {
    expect(checkAnswer(prompt('choice', { choices }), 'no')).toMatchObject({
      problem: { kind: 'not-a-choice' },
    });
    expect(checkAnswer(prompt('date'), '2026-02-30')).toMatchObject({ problem: { kind: 'not-a-date' } });
  });
});

describe('answers together', () => {
  it('hold the valid ones, and tell of every other', () => {
    expect(checkAnswers(prompts, { text: 'Lyd', scale: 9, date: 'x', other: 1 }, 'sheet')).toEqual({
      answers: { text: 'Lyd' },
      problems: [
        { kind: 'not-on-scale', field: 'scale' },
        { kind: 'not-a-date', field: 'date' },
      ],
    });
  });

  it('take only the prompts asked per sheet or per party', () => {
    expect(checkAnswers(prompts, { text: 'Lyd' }, 'party')).toEqual({ answers: {}, problems: [] });
  });
});
