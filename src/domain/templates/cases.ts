import { lights, stepsOf } from '../prompts/check-answer.ts';
import type { Case, Prompt } from '../prompts/prompt.ts';
import type { Template, TemplateGroup, TemplatePrompt } from './model.ts';

type Decider = Pick<TemplatePrompt, 'id' | 'kind' | 'from' | 'to' | 'choices'> & Pick<TemplateGroup, 'per'>;

/** What can be answered to a prompt, where that is one of a few things; nothing for the others. */
export function answersTo({ id, kind, from, to, choices }: Omit<Decider, 'per'>): readonly string[] {
  if (kind === 'choice' || kind === 'several') return choices.map((choice) => choice.id);
  if (kind === 'light') return lights;
  if (kind !== 'scale') return [];
  const asked: Prompt = { id, kind, per: 'sheet', visibility: 'shared' };
  const [low, high] = stepsOf({ ...asked, ...(from !== null && { from }), ...(to !== null && { to }) });
  return [...Array.from({ length: high - low + 1 }, (_, step) => String(low + step)), 'dont-know'];
}

/**
 * The prompts whose answers may decide whether this one is asked: those above it, so that no two wait for each other,
 * and for what is asked once only what is asked once.
 */
export function decidersOf(template: Template, id: string): readonly Decider[] {
  const all = template.groups.flatMap(({ per, prompts }) => prompts.map((prompt) => ({ ...prompt, per })));
  const at = all.findIndex((prompt) => prompt.id === id);
  return all
    .slice(0, Math.max(at, 0))
    .filter((prompt) => prompt.per === 'sheet' || all[at]?.per === 'party')
    .filter((prompt) => answersTo(prompt).length > 0);
}

/** The cases that can be decided; what is named in them and not there any more is left out. */
function knownCases(template: Template, { id, shownWhen }: TemplatePrompt): readonly Case[] {
  if (shownWhen.length === 0) return shownWhen;
  const known = new Map(decidersOf(template, id).map((decider) => [decider.id, answersTo(decider)]));
  return shownWhen.flatMap((conditions): readonly Case[] => {
    const left = conditions.flatMap(({ prompt, among }) => {
      const answers = among.filter((answer) => known.get(prompt)?.includes(answer));
      return answers.length > 0 ? [{ prompt, among: answers }] : [];
    });
    return left.length > 0 ? [left] : [];
  });
}

/** The template with every prompt asked in cases that can be decided; one whose last case is gone is always asked. */
export const withKnownCases = (template: Template): Template => ({
  ...template,
  groups: template.groups.map((group) => ({
    ...group,
    prompts: group.prompts.map((prompt) => ({ ...prompt, shownWhen: knownCases(template, prompt) })),
  })),
});

/** Where a case names what is not there, each as the place of its prompt's cases. */
export const lostCases = (template: Template): readonly string[] =>
  template.groups.flatMap(({ prompts }, group) =>
    prompts.flatMap((prompt, at) =>
      sizeOf(knownCases(template, prompt)) < sizeOf(prompt.shownWhen)
        ? [`groups.${group}.prompts.${at}.shownWhen`]
        : [],
    ),
  );

const sizeOf = (cases: readonly Case[]): number =>
  cases.flat().reduce((sum, { among }) => sum + among.length, 0);
