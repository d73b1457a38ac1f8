import type { Prompt } from '../../prompts/prompt.ts';
import { sharedText } from '../ratings.ts';
import type { Tool } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { decisions, type Gate, gateIds, gates, levels } from './gates.ts';

const own = { per: 'sheet', visibility: 'until-reveal' } as const;

const look = (gate: Gate): Prompt => ({
  id: gate,
  kind: 'rows',
  ...own,
  columns: [
    { id: 'level', kind: 'choice', ...own, choices: levels },
    { id: 'note', kind: 'text', ...own, longest: 300 },
  ],
  fixed: gates[gate],
});

/** E26: three gates, by phases 3, 7 and 12: what is low, medium, high, and may we go on? */
export const tool: Tool = {
  id: 'gate-check',
  code: 'E26',
  version: 1,
  prompts: [
    { id: 'gate', kind: 'choice', ...own, required: true, choices: gateIds },
    ...gateIds.map(look),
    { id: 'decision', kind: 'choice', per: 'sheet', visibility: 'shared', choices: decisions },
    sharedText('terms'),
    { id: 'by', kind: 'who', per: 'sheet', visibility: 'shared', longest: 120 },
    { id: 'day', kind: 'date', per: 'sheet', visibility: 'shared' },
  ],
  groups: [
    { id: 'about', prompts: ['gate'] },
    { id: 'starting', prompts: ['start'] },
    { id: 'running', prompts: ['run'] },
    { id: 'finishing', prompts: ['finish'] },
    { id: 'decided', prompts: ['decision', 'terms', 'by', 'day'] },
  ],
  apart: { least: 2, named: true },
  compute: assess,
  combine,
};
