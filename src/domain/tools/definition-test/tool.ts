import { definitionQuestions } from '../../definitions/definition-test.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';

/** P02: the eight questions of the knowledge page as a sheet, where one may also not know. */
export const tool: Tool = {
  id: 'definition-test',
  code: 'P02',
  version: 1,
  prompts: [
    { id: 'relation', kind: 'text', per: 'sheet', visibility: 'shared', longest: 300 },
    ...definitionQuestions.map((id): Prompt => ({
      id,
      kind: 'choice',
      per: 'sheet',
      visibility: 'until-reveal',
      required: true,
      choices: ['yes', 'no', 'dont-know'],
    })),
    { id: 'next', kind: 'long-text', per: 'sheet', visibility: 'shared', longest: 1000 },
  ],
  groups: [
    { id: 'about', prompts: ['relation'] },
    { id: 'questions', prompts: definitionQuestions },
    { id: 'then', prompts: ['next'] },
  ],
  apart: { least: 2, named: true },
  compute: assess,
  combine,
};
