import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseBank } from '../../agreements/clause-bank.ts';
import { isRelevant } from '../../agreements/relevance.ts';
import { isAsked } from '../../prompts/is-asked.ts';
import { plainText } from '../../rich-text/plain-text.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess } from './assess.ts';
import { clausePrompt, isOfParties } from './clauses.ts';
import { draftOf } from './draft.ts';
import { tool } from './tool.ts';

const said = { brings: 'Plads', gets: 'Gæster' };
const sides = [
  { id: 'a', name: 'Biblioteket', answers: said },
  { id: 'b', name: 'Museet', answers: said },
];
const intent: ToolSheet = {
  title: '',
  shared: {
    level: 'intent',
    languages: 'da',
    starts: '2027-02-01',
    ends: '2027-06-15',
    'A02-da': 'Vi har talt sammen.',
    'A03-da': 'Flere skal lytte.',
    'A24-da': 'Fra februar til juni.',
    'A28-da': 'Vi holder et sidste møde senest [dato].',
  },
  sides,
};
const shownBy = (sheet: ToolSheet): Record<string, unknown> =>
  Object.fromEntries(assess(sheet).blocks.map((one) => [one.id, one]));

describe('an agreement worked out on a sheet', () => {
  // By hand: the letter of intent has 12 clauses. Parties, contributions and benefits come from the two parties (3),
  // background, purpose and duration are written (3); ending has a bracket left; roles, communication, measuring,
  // changes and signatures are empty. 6 of 12 are filled, and of the four that may never be empty one is missing.
  it('is counted as by hand', () => {
    expect(shownBy(intent)).toMatchObject({
      verdict: { said: { say: 'hardStops', values: { number: { number: 1 } } }, light: 'red' },
      completeness: { value: 0.5, base: { answered: 6, asked: 12 } },
      gaps: { items: [{ say: 'gap', values: { gaps: { all: [{ text: '[dato]' }] } } }] },
      missing: {
        items: ['A09', 'A13', 'A22', 'A23', 'A28', 'A29'].map((id) => ({ prompt: `${id}-da` })),
      },
      conflicts: { items: [] },
    });
  });

  it('in both languages wants each clause in both, and the parties in their own words', () => {
    const both = { ...intent, shared: { ...intent.shared, languages: 'both' } };
    expect(shownBy(both)).toMatchObject({ completeness: { base: { answered: 3, asked: 12 } } });
  });

  it('shows a party that has not said what it gains, and dates that cannot be', () => {
    const [first = { id: '', name: '', answers: {} }] = sides;
    const silent = { ...intent, sides: [first, { id: 'b', name: 'Museet', answers: { brings: 'Lyd' } }] };
    expect(shownBy(silent)).toMatchObject({ verdict: { said: { values: { number: { number: 2 } } } } });
    const wrong = { ...intent, shared: { ...intent.shared, ends: '2027-01-01' } };
    expect(shownBy(wrong)).toMatchObject({
      conflicts: { items: [{ say: 'end-before-start', values: { day: { day: '2027-01-01' } } }] },
    });
  });

  it('asks for every clause that an agreement with these answers is suggested to have, and no language too many', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        const draft = draftOf(sheet);
        const written = clauseBank.filter(({ id }) => !isOfParties(id));
        for (const rule of written.filter((one) => isRelevant(one, draft)))
          for (const language of ['da', 'en'] as const) {
            const id = clausePrompt(rule.id, language);
            const prompt = tool.prompts.find((one) => one.id === id);
            const chosen = sheet.shared['languages'] === language || sheet.shared['languages'] === 'both';
            const asked = prompt && isAsked(prompt, { ...sheet.shared, [id]: undefined });
            expect([id, asked]).toEqual([id, chosen]);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('becomes a draft with every word that was written', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        const { clauses } = draftOf(sheet);
        const all = clauses.flatMap(({ text }) => [plainText(text.da), plainText(text.en)]).join('\n');
        for (const [id, answer] of Object.entries(sheet.shared))
          if (/^A\d\d-/.test(id)) expect(all).toContain(String(answer).trim());
      }),
      { numRuns: 60 },
    );
  });
});
