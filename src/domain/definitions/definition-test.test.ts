import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  definitionQuestions,
  hardQuestions,
  judgeDefinition,
  testRelations,
  type DefinitionAnswers,
} from './definition-test.ts';
import { readDefinitionAnswers, type SentAnswers } from './read-answers.ts';

const keys = definitionQuestions;
const anyAnswers: fc.Arbitrary<DefinitionAnswers> = fc.record(
  Object.fromEntries(keys.map((key) => [key, fc.boolean()])) as Record<
    (typeof keys)[number],
    fc.Arbitrary<boolean>
  >,
);
const all = (value: boolean): DefinitionAnswers =>
  Object.fromEntries(keys.map((key) => [key, value])) as DefinitionAnswers;

describe('the definition test', () => {
  it('takes six yeses and no decisive no', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const result = judgeDefinition(answers);
        const yeses = keys.filter((key) => answers[key]).length;
        expect(result.yeses + result.missing.length).toBe(8);
        expect(result.partnership).toBe(yeses >= 6 && answers.gain && answers.exchange);
        expect(result.relation === 'partnership').toBe(result.partnership);
        expect(result.decisive).toEqual(hardQuestions.filter((key) => !answers[key]));
      }),
    );
  });

  it('never moves further from a partnership when a no becomes a yes', () => {
    const line = testRelations.slice(0, 4);
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...keys), (answers, key) => {
        const before = line.indexOf(judgeDefinition({ ...answers, parties: true, exchange: true }).relation);
        const more = { ...answers, parties: true, exchange: true, [key]: true };
        expect(line.indexOf(judgeDefinition(more).relation)).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('names what it rather is', () => {
    const relation = (more: Partial<DefinitionAnswers>) =>
      judgeDefinition({ ...all(true), ...more }).relation;
    expect(relation({})).toBe('partnership');
    expect(relation({ gain: false })).toBe('collaboration');
    expect(relation({ exchange: false })).toBe('purchase');
    expect(relation({ parties: false, rules: false, purpose: false })).toBe('own-task');
    expect(judgeDefinition({ ...all(false), parties: true, exchange: true }).relation).toBe('network');
    expect(judgeDefinition({ ...all(false), parties: true, exchange: true, rules: true }).relation).toBe(
      'coordination',
    );
  });
});

describe('answers as they were sent', () => {
  const sent = fc.record(
    Object.fromEntries(
      keys.map((key) => [key, fc.option(fc.oneof(fc.constantFrom('yes', 'no', ''), fc.string()))]),
    ) as Record<(typeof keys)[number], fc.Arbitrary<string | null>>,
  );

  it('are all read, or each that is missing or unknown is named', () => {
    fc.assert(
      fc.property(sent, (raw: SentAnswers) => {
        const read = readDefinitionAnswers(raw);
        const wrong = keys.filter((key) => raw[key] !== 'yes' && raw[key] !== 'no');
        if (read.ok) expect(wrong).toEqual([]);
        else expect(read.problem.fields?.map(({ field }) => field)).toEqual(wrong);
      }),
    );
  });
});
