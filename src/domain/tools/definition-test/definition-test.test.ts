import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  definitionQuestions,
  judgeDefinition,
  type DefinitionAnswers,
} from '../../definitions/definition-test.ts';
import type { Answers } from '../../prompts/prompt.ts';
import type { ToolSheet } from '../tool.ts';
import { judge } from './judge.ts';
import { tool } from './tool.ts';

const all = (answer: string): Answers => Object.fromEntries(definitionQuestions.map((id) => [id, answer]));
const sheet = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });
const verdictOf = (shared: Answers) => {
  const [first] = tool.compute(sheet(shared)).blocks;
  return first?.kind === 'verdict' && 'say' in first.said ? first.said.say : '';
};

describe('worked examples', () => {
  it('six yeses with both decisive ones are a partnership', () =>
    expect(judge({ ...all('yes'), rules: 'no', decisions: 'no' })).toMatchObject({
      yeses: 6,
      partnership: true,
      relation: 'partnership',
    }));

  it('a decisive no settles it, however much is in doubt', () => {
    const given = { ...all('dont-know'), exchange: 'no' };
    expect(judge(given)).toMatchObject({ partnership: false, relation: 'purchase' });
    expect(verdictOf(given)).toBe('decisiveNo');
  });

  // Five yeses, one no, two in doubt: one yes more would be enough, two noes too few.
  it('five yeses and two doubts are not settled', () => {
    const given = { ...all('yes'), purpose: 'no', rules: 'dont-know', decisions: undefined };
    expect(judge(given)).toMatchObject({ yeses: 5, partnership: null, open: ['rules', 'decisions'] });
    expect(verdictOf(given)).toBe('undecided');
  });

  it('three noes are too many', () =>
    expect(verdictOf({ ...all('yes'), purpose: 'no', rules: 'no', decisions: 'no' })).toBe('tooFew'));

  it('shows where two parties disagree, the decisive first', () => {
    const both = [sheet(all('yes')), sheet({ ...all('yes'), parties: 'no', gain: 'no' })];
    expect(tool.combine?.(both).blocks.find(({ id }) => id === 'disagree')).toMatchObject({
      items: [{ prompt: 'gain' }, { prompt: 'parties' }],
    });
  });
});

describe('the rule of the page', () => {
  const answers = fc.record(
    Object.fromEntries(definitionQuestions.map((id) => [id, fc.constantFrom('yes', 'no', 'dont-know')])),
  );

  it('is the same where nothing is in doubt', () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(definitionQuestions.map((id) => [id, fc.boolean()]))),
        (given) => {
          const said = Object.fromEntries(Object.entries(given).map(([id, yes]) => [id, yes ? 'yes' : 'no']));
          const { partnership, relation, yeses } = judgeDefinition(given as DefinitionAnswers);
          expect(judge(said)).toMatchObject({ partnership, relation, yeses, open: [] });
        },
      ),
    );
  });

  it('is never overturned by what a doubt turns out to be', () => {
    fc.assert(
      fc.property(
        answers,
        fc.tuple(fc.constantFrom(...definitionQuestions), fc.constantFrom('yes', 'no')),
        (given, [id, to]) => {
          const before = judge(given);
          if (before.partnership === null || given[id] !== 'dont-know') return;
          expect(judge({ ...given, [id]: to }).partnership).toBe(before.partnership);
        },
      ),
    );
  });
});
