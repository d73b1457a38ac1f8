import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { allQuestions, meetings } from './questions.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const text = (id: string, longest: number): Prompt => ({ id, kind: 'text', ...shared, longest });
const date: Prompt = { id: 'due', kind: 'date', ...shared };
const who: Prompt = { id: 'who', kind: 'who', ...shared, longest: 120 };

/** T17: agenda from good questions, with times; answers, decisions and actions; the mood at the end. */
export const tool: Tool = {
  id: 'meeting',
  code: 'T17',
  version: 1,
  prompts: [
    { id: 'kind', kind: 'choice', ...shared, choices: meetings, required: true },
    { id: 'day', kind: 'date', ...shared },
    { id: 'minutes', kind: 'number', ...shared, from: 5, to: 480 },
    { id: 'present', kind: 'long-text', ...shared, longest: 500 },
    {
      id: 'carried',
      kind: 'rows',
      ...shared,
      most: 40,
      columns: [
        text('what', 200),
        who,
        { id: 'state', kind: 'choice', ...shared, choices: ['done', 'moved', 'dropped', 'open'] },
      ],
    },
    {
      id: 'agenda',
      kind: 'rows',
      ...shared,
      most: 20,
      columns: [
        { id: 'question', kind: 'choice', ...shared, choices: allQuestions },
        text('own', 200),
        { id: 'minutes', kind: 'number', ...shared, from: 1, to: 240 },
        { id: 'said', kind: 'long-text', ...shared, longest: 1500 },
      ],
    },
    {
      id: 'decisions',
      kind: 'rows',
      ...shared,
      most: 40,
      columns: [
        text('what', 400),
        { id: 'agreed', kind: 'choice', ...shared, choices: ['all', 'check', 'disagree'] },
      ],
    },
    { id: 'actions', kind: 'rows', ...shared, most: 40, columns: [text('what', 200), who, date] },
    { id: 'next', kind: 'date', ...shared },
    { id: 'mood', kind: 'scale', per: 'party', visibility: 'until-reveal' },
    { id: 'word', kind: 'text', per: 'party', visibility: 'until-reveal', longest: 120 },
  ],
  groups: [
    { id: 'about', prompts: ['kind', 'day', 'minutes', 'present'] },
    { id: 'carried', prompts: ['carried'] },
    { id: 'agenda', prompts: ['agenda'] },
    { id: 'agreed', prompts: ['decisions', 'actions', 'next'] },
    { id: 'mood', prompts: ['mood', 'word'] },
  ],
  sides: { of: 'party', start: 2, most: 6 },
  compute: assess,
};
