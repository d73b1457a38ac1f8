import type { Language } from '../language.ts';
import type { Case } from '../prompts/prompt.ts';
import { noWords, type Named, type TemplatePrompt, type Words } from './model.ts';

/** A prompt's form as it stands in the page: every field a text. Choices and rows are a line each. */
export type PromptFields = Readonly<Record<string, string>>;

const spoken = ['label', 'help', 'low', 'high'] as const;
const lists = ['choices', 'fixed'] as const;
const numbers = ['longest', 'from', 'to', 'most'] as const;

/** The prompt as its form shows it. */
export function fieldsOfPrompt(prompt: TemplatePrompt, languages: readonly Language[]): PromptFields {
  const fields: Record<string, string> = { visibility: prompt.visibility };
  for (const language of languages) {
    for (const name of spoken) fields[`${name}.${language}`] = prompt[name][language];
    for (const name of lists)
      fields[`${name}.${language}`] = prompt[name].map(({ label }) => label[language]).join('\n');
  }
  for (const name of numbers) fields[name] = prompt[name] === null ? '' : String(prompt[name]);
  if (prompt.required) fields['required'] = 'on';
  fields['language'] = prompt.language ?? '';
  fields['shownWhen'] = whenField(prompt.shownWhen);
  if (prompt.drawn) fields['drawn'] = Object.values(prompt.drawn).join(' ');
  return fields;
}

/**
 * What a posted form makes of the prompt, not yet checked: `readTemplate` tells what is wrong with it. A choice keeps
 * its id where its words stayed the same, or its line did.
 */
export function promptFromFields(
  old: TemplatePrompt,
  languages: readonly Language[],
  fields: PromptFields,
): object {
  const words = (name: string): Words =>
    ({
      ...noWords,
      ...Object.fromEntries(languages.map((one) => [one, fields[`${name}.${one}`] ?? ''])),
    }) as Words;
  const named = (name: 'choices' | 'fixed'): readonly Named[] =>
    namedLines(
      old[name],
      languages.map((one) => [one, linesOf(fields[`${name}.${one}`])]),
    );
  return {
    ...old,
    visibility: fields['visibility'] ?? old.visibility,
    required: fields['required'] === 'on',
    ...Object.fromEntries(spoken.map((name) => [name, words(name)])),
    ...Object.fromEntries(numbers.map((name) => [name, numberIn(fields[name])])),
    choices: named('choices'),
    fixed: named('fixed'),
    drawn: drawnIn(fields['drawn']),
    language: fields['language'] || null,
    shownWhen: 'shownWhen' in fields ? casesIn(fields['shownWhen'], old.shownWhen) : old.shownWhen,
  };
}

const linesOf = (text = ''): readonly string[] =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** Nothing is nothing; what is no number is told as such by the check. */
const numberIn = (text = ''): number | string | null => {
  const typed = text.trim();
  return typed === '' ? null : /^-?\d{1,13}$/.test(typed) ? Number(typed) : typed;
};

const drawnIn = (text = ''): object | null => {
  const [as, first, second] = text.split(' ');
  if (as === 'board') return { as, lanes: first };
  if (as === 'rings') return { as, rings: first };
  return as === 'grid' ? { as, x: first, y: second } : null;
};

/** More than one answer to one question is more than the form has room for: then it can be kept, or taken away. */
export const manyCases = '*';

function whenField(cases: readonly Case[]): string {
  const [[condition, ...others] = []] = cases;
  if (!condition) return '';
  const isOne = cases.length === 1 && others.length === 0 && condition.among.length === 1;
  return isOne ? `${condition.prompt} ${condition.among[0] ?? ''}` : manyCases;
}

function casesIn(text = '', old: readonly Case[]): readonly Case[] {
  if (text === manyCases) return old;
  const [prompt = '', answer] = text.split(' ');
  return answer ? [[{ prompt, among: [answer] }]] : [];
}

type Lines = readonly (readonly [Language, readonly string[]])[];

/** A line in each language is one choice; languages with different counts leave words missing, which is then told. */
function namedLines(old: readonly Named[], lines: Lines): readonly Named[] {
  const count = Math.max(0, ...lines.map(([, each]) => each.length));
  const labels = Array.from(
    { length: count },
    (_, at) =>
      ({
        ...noWords,
        ...Object.fromEntries(lines.map(([language, each]) => [language, each[at] ?? ''])),
      }) as Words,
  );
  const isSame = (one: Words, other: Words | undefined): boolean =>
    one.da === other?.da && one.en === other.en;
  const ids: (string | undefined)[] = labels.map((label, at) =>
    isSame(label, old[at]?.label) ? old[at]?.id : undefined,
  );
  const take = (at: number, id: string | undefined): void => {
    if (ids[at] === undefined && id !== undefined && !ids.includes(id)) ids[at] = id;
  };
  labels.forEach((label, at) => take(at, old.find((one) => isSame(label, one.label))?.id));
  labels.forEach((_, at) => take(at, old[at]?.id));
  return labels.map((label, at) => ({ id: ids[at] ?? freshId(ids, at), label }));
}

function freshId(ids: (string | undefined)[], at: number): string {
  let number = at + 1;
  while (ids.includes(`c${number}`)) number += 1;
  return (ids[at] = `c${number}`);
}
