import { circumstances, levels, modes } from '../../agreements/model.ts';
import { languages } from '../../language.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import type { Tool } from '../tool.ts';
import { assess } from './assess.ts';
import { clausePrompts, promptsOfAspect } from './clauses.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const ofParty = { per: 'party', visibility: 'shared' } as const;

const frame: readonly Prompt[] = [
  { id: 'level', kind: 'choice', choices: levels, required: true, ...shared },
  { id: 'languages', kind: 'choice', choices: [...languages, 'both'], required: true, ...shared },
  {
    id: 'binding',
    kind: 'choice',
    choices: languages,
    shownWhen: [[{ prompt: 'languages', among: ['both'] }]],
    ...shared,
  },
  { id: 'mode', kind: 'choice', choices: modes, ...shared },
  {
    id: 'circumstances',
    kind: 'several',
    choices: circumstances,
    shownWhen: [[{ prompt: 'level', among: ['full'] }]],
    ...shared,
  },
];

const parties: readonly Prompt[] = [
  { id: 'place', kind: 'text', longest: 200, ...ofParty },
  { id: 'signs', kind: 'who', longest: 200, ...ofParty },
  { id: 'contact', kind: 'who', longest: 200, ...ofParty },
  { id: 'brings', kind: 'long-text', longest: 1500, required: true, ...ofParty },
  { id: 'gets', kind: 'long-text', longest: 1500, required: true, ...ofParty },
];

const dates: readonly Prompt[] = [
  { id: 'starts', kind: 'date', required: true, ...shared },
  { id: 'ends', kind: 'date', required: true, ...shared },
  { id: 'notice', kind: 'number', from: 0, to: 3650, ...shared },
  {
    id: 'evaluations',
    kind: 'rows',
    most: 12,
    columns: [
      { id: 'day', kind: 'date', ...shared },
      { id: 'about', kind: 'text', longest: 200, ...shared },
    ],
    ...shared,
  },
  { id: 'lastMeeting', kind: 'date', ...shared },
];

const idsOf = (prompts: readonly Prompt[]): readonly string[] => prompts.map(({ id }) => id);

/**
 * T19: an agreement worked out before it is put forward anywhere. What the parties say of their case decides which
 * clauses are asked for; each is written in the languages that they chose, from a text of the house or from nothing.
 */
export const tool: Tool = {
  id: 'agreement',
  code: 'T19',
  version: 1,
  prompts: [...frame, ...parties, ...dates, ...clausePrompts],
  groups: [
    { id: 'frame', prompts: idsOf(frame) },
    { id: 'parties', prompts: idsOf(parties) },
    { id: 'dates', prompts: idsOf(dates) },
    { id: 'why', prompts: promptsOfAspect('why') },
    { id: 'what', prompts: promptsOfAspect('what') },
    { id: 'who', prompts: promptsOfAspect('who') },
    { id: 'how', prompts: promptsOfAspect('how') },
    { id: 'end', prompts: promptsOfAspect('end') },
  ],
  sides: { of: 'party', start: 2, most: 6 },
  compute: assess,
};
