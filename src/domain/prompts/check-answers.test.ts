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

const choices = ['yes', 'no'];
const prompts: readonly Prompt[] = [
  prompt('text', { longest: 20 }),
  prompt('long-text', { longest: 50 }),
  prompt('scale'),
  prompt('choice', { choices }),
  prompt('date'),
  prompt('light'),
  prompt('number', { from: 0, to: 1000 }),
  prompt('who', { longest: 20 }),
  prompt('several', { choices }),
  prompt('ranking', { choices }),
  prompt('rows', { columns: [prompt('text'), prompt('scale', { from: 0, to: 4 })], most: 3 }),
  prompt('rows', { columns: [prompt('light')], fixed: ['a', 'b'] }),
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
    expect(checkAnswer(prompt('choice', { choices }), 'maybe')).toMatchObject({
      problem: { kind: 'not-a-choice' },
    });
    expect(checkAnswer(prompt('date'), '2026-02-30')).toMatchObject({ problem: { kind: 'not-a-date' } });
  });
});

describe('a number', () => {
  const asked = prompt('number', { from: 0, to: 10_000 });

  it.each([
    ['1 234,5', 1234.5],
    ['1.234', 1234],
    ['9.999,25', 9999.25],
    ['9,999.25', 9999.25],
    ['0,25', 0.25],
    ['3.5', 3.5],
    [2.005, 2.01],
    ['12', 12],
    [0, 0],
    ['dont-know', 'dont-know'],
  ])('%j is understood as people write it', (value, answer) => {
    expect(checkAnswer(asked, value)).toEqual({ ok: true, value: answer });
  });

  it.each(['twelve', '1e5', '--1', 'Infinity', '1.23.4', '1,234.567', '0.125', '12.34.567', {}])(
    '%j is none',
    (value) => {
      expect(checkAnswer(asked, value)).toMatchObject({ problem: { kind: 'not-a-number' } });
    },
  );

  it('keeps its bounds', () => {
    expect(checkAnswer(asked, '10001')).toMatchObject({
      problem: { kind: 'out-of-bounds', details: { from: 0, to: 10_000 } },
    });
  });
});

describe('several and ranking', () => {
  it('hold each choice once: several in the order asked, a ranking in its own', () => {
    const chosen = ['no', 'yes', 'no'];
    expect(checkAnswer(prompt('several', { choices }), chosen)).toEqual({ ok: true, value: ['yes', 'no'] });
    expect(checkAnswer(prompt('ranking', { choices }), chosen)).toEqual({ ok: true, value: ['no', 'yes'] });
    expect(checkAnswer(prompt('several', { choices }), 'no')).toEqual({ ok: true, value: ['no'] });
  });
});

describe('rows', () => {
  const asked = prompt('rows', { columns: [prompt('text'), prompt('scale')], most: 2 });

  it('without any answer are dropped; a wrong cell is told by its place', () => {
    const rows = [
      { id: 'r1', cells: { text: 'Lyd', other: 1 } },
      { id: 'r2', cells: { text: ' ' } },
    ];
    expect(checkAnswer(asked, rows)).toEqual({ ok: true, value: [{ id: 'r1', cells: { text: 'Lyd' } }] });
    expect(checkAnswer(asked, [{ id: 'r1', cells: { scale: 9 } }])).toMatchObject({
      problem: { kind: 'not-on-scale', field: 'rows.r1.scale' },
    });
  });

  it('are refused when too many, twice the same, or of no known shape', () => {
    const row = (id: unknown) => ({ id, cells: { text: 'x' } });
    expect(checkAnswer(asked, ['a', 'b', 'c'].map(row))).toMatchObject({
      problem: { kind: 'too-many-rows', details: { most: 2 } },
    });
    for (const value of [[row('a'), row('a')], [row('a.b')], [null], 'rows', [row(1)]])
      expect(checkAnswer(asked, value)).toMatchObject({ problem: { kind: 'not-rows' } });
  });

  it('that are fixed come in their order, and no others', () => {
    const fixed = prompt('rows', { columns: [prompt('light')], fixed: ['a', 'b'] });
    const lit = (id: string) => ({ id, cells: { light: 'green' } });
    expect(checkAnswer(fixed, [lit('b'), lit('a')])).toEqual({ ok: true, value: [lit('a'), lit('b')] });
    expect(checkAnswer(fixed, [lit('c')])).toMatchObject({ problem: { kind: 'not-rows' } });
  });
});

describe('answers together', () => {
  it('hold the valid ones, and tell of every other', () => {
    expect(checkAnswers(prompts, { text: 'Lyd', scale: 9, date: 'x', other: 1 }, 'sheet')).toEqual({
      answers: { text: 'Lyd' },
      problems: [
        { kind: 'not-on-scale', field: 'scale', details: { from: 1, to: 5 } },
        { kind: 'not-a-date', field: 'date' },
      ],
    });
  });

  it('take only the prompts asked per sheet or per party', () => {
    expect(checkAnswers(prompts, { text: 'Lyd' }, 'party')).toEqual({ answers: {}, problems: [] });
  });
});
