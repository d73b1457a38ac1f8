import type { Prompt } from '../../prompts/prompt.ts';
import { statement } from '../ratings.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { fates, indexIds, indices, openQuestions } from './questions.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;

const text = (id: string, longest: number): Prompt => ({ id, kind: 'text', ...shared, longest });
const date = (id: string): Prompt => ({ id, kind: 'date', ...shared });
const words = (id: string): Prompt => ({
  id,
  kind: 'long-text',
  per: 'party',
  visibility: 'until-reveal',
  longest: 1500,
});

const previous: Prompt = {
  id: 'previous',
  kind: 'rows',
  ...shared,
  columns: [{ id: 'mean', kind: 'number', ...shared, from: 1, to: 5 }],
  fixed: indexIds,
};

const criteria: Prompt = {
  id: 'criteria',
  kind: 'rows',
  ...shared,
  columns: [
    text('criterion', 200),
    { id: 'fate', kind: 'choice', ...shared, choices: fates },
    text('why', 300),
  ],
  most: 20,
  drawn: { as: 'board', lanes: 'fate' },
};

const agreements: Prompt = {
  id: 'agreements',
  kind: 'rows',
  ...shared,
  columns: [text('what', 300), { id: 'who', kind: 'who', ...shared, longest: 120 }, date('due')],
  most: 20,
};

/** T20: one round of continuous evaluation. Write alone, reveal, talk, weigh the criteria, agree, book the next. */
export const tool: Tool = {
  id: 'evaluation',
  code: 'T20',
  version: 1,
  prompts: [
    text('round', 200),
    date('deadline'),
    { id: 'areas', kind: 'several', ...shared, choices: indexIds },
    text('question', 200),
    previous,
    ...Object.values(indices)
      .flat()
      .map((id) => statement(id, 'party', false)),
    ...[...openQuestions, 'reply'].map(words),
    criteria,
    agreements,
    date('next'),
  ],
  groups: [
    { id: 'about', prompts: ['round', 'deadline', 'areas', 'question', 'previous'] },
    ...Object.entries(indices).map(([id, prompts]) => ({ id, prompts })),
    { id: 'words', prompts: [...openQuestions, 'reply'] },
    { id: 'criteria', prompts: ['criteria'] },
    { id: 'agreed', prompts: ['agreements', 'next'] },
  ],
  sides: { of: 'party', start: 2, most: 12 },
  apart: { least: 2, named: true },
  wide: true,
  compute: assess,
  combine,
};
