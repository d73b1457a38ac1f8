import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { blockIds } from './blocks.ts';
import { tool } from './tool.ts';

const sheet = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });
const block = (shared: Answers, id: string) =>
  tool.compute(sheet(shared)).blocks.find((one) => one.id === id);

describe('a worked example', () => {
  const filled: Answers = {
    purpose: 'new',
    parties: ['companies', 'associations'],
    equality: 'own',
    benefit: ['citizens'],
    formality: 'letter',
    not: ['sponsorship', 'purchase'],
    own: 'Vi må gerne være uenige.',
    review: '2027-11-01',
  };

  it('writes a sentence for each block chosen, in the order of a definition', () => {
    expect(block(filled, 'draft')).toEqual({
      kind: 'text',
      id: 'draft',
      paragraphs: [
        { say: 'purposeIs', values: { list: { all: [{ say: 'purpose-new' }] } } },
        {
          say: 'partiesIs',
          values: { list: { all: [{ say: 'parties-associations' }, { say: 'parties-companies' }] } },
        },
        { all: [{ say: 'equality-own' }] },
        { say: 'benefitIs', values: { list: { all: [{ say: 'benefit-citizens' }] } } },
        { all: [{ say: 'formality-letter' }] },
        { text: 'Vi må gerne være uenige.' },
        { say: 'readAgain', values: { day: { day: '2027-11-01' } } },
      ],
    });
  });

  it('asks eight questions, in its own words where blocks were chosen', () => {
    const test = block(filled, 'test');
    const said = test?.kind === 'list' ? test.items.map((item) => ('say' in item ? item.say : '')) : [];
    expect(said).toEqual([
      ...['partiesAsk', 'contributionPlain', 'benefitAsk', 'purposeAsk'],
      ...['beyondAsk', 'formalityAsk-letter', 'equalityAsk-own', 'notAsk'],
    ]);
  });

  it('names what is not chosen, and what other definitions have', () => {
    expect(block(filled, 'missing')).toMatchObject({
      items: [{ prompt: 'contribution' }, { prompt: 'duration' }],
    });
    expect(block(filled, 'built')).toMatchObject({ value: 6, base: { answered: 6, asked: 8 } });
    expect(block(filled, 'mirror')).toMatchObject({ items: [{ say: 'mirrorTask' }] });
  });
});

describe('any definition', () => {
  it('has eight questions, and as many blocks built as are not missing', () => {
    fc.assert(
      fc.property(sheetsOf(tool), ({ shared }) => {
        const [test, missing, built] = ['test', 'missing', 'built'].map((id) => block(shared, id));
        expect(test?.kind === 'list' && test.items).toHaveLength(8);
        const left = missing?.kind === 'list' ? missing.items.length : -1;
        expect(built).toMatchObject({ value: blockIds.length - left });
      }),
    );
  });
});
