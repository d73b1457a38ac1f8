import type { Language } from '../language.ts';
import type { PromptKind } from '../prompts/prompt.ts';
import { noWords, type Template, type TemplatePrompt, type Words } from './model.ts';

/** A prompt with nothing said yet. */
export const emptyPrompt = (id: string, kind: PromptKind, label: Words = noWords): TemplatePrompt => ({
  id,
  kind,
  visibility: 'shared',
  required: false,
  label,
  help: noWords,
  longest: null,
  from: null,
  to: null,
  low: noWords,
  high: noWords,
  choices: [],
  columns: [],
  fixed: [],
  most: null,
  drawn: null,
  shownWhen: [],
  language: null,
});

/** A template to begin from: a name, and one group without prompts. */
export const emptyTemplate = (title: Words, languages: readonly Language[]): Template => ({
  languages,
  title,
  summary: noWords,
  sides: null,
  apart: null,
  wide: false,
  groups: [{ id: 'g1', per: 'sheet', title: noWords, lead: noWords, prompts: [] }],
});
