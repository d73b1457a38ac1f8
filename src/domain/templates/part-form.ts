import { languages as allLanguages, type Language } from '../language.ts';
import { part } from '../record.ts';
import { problem, type Result } from '../result.ts';
import { changeFrame, changeGroup, groupOf, promptAt, replacePrompt, type Place } from './edit-template.ts';
import { noWords, type Template, type TemplateGroup, type TemplatePrompt, type Words } from './model.ts';
import { fieldsOfPrompt, promptFromFields, type PromptFields } from './prompt-form.ts';

/** What one form changes: the template's frame, a group, or a prompt by its place. */
export type Part =
  | { readonly of: 'frame' }
  | { readonly of: 'group'; readonly id: string }
  | { readonly of: 'prompt'; readonly place: Place };

/** The part as its form shows it, every field a text; undefined when it is gone. */
export function fieldsOf(template: Template, one: Part): PromptFields | undefined {
  if (one.of === 'frame') return fieldsOfFrame(template);
  if (one.of === 'group') {
    const group = template.groups.find(({ id }) => id === one.id);
    return group && { ...spokenOf(template, { title: group.title, lead: group.lead }), per: group.per };
  }
  const prompt = promptAt(template, one.place);
  return prompt && fieldsOfPrompt(prompt, template.languages);
}

/** The template with what was posted for the part, not yet checked. */
export function withFields(template: Template, one: Part, fields: PromptFields): Result<Template> {
  if (one.of === 'frame')
    return {
      ok: true,
      value: changeFrame(template, frameFrom(template, fields) as Omit<Template, 'groups'>),
    };
  const { languages } = template;
  const text = (name: string): Words => wordsIn(languages, fields, name);
  if (one.of === 'group') {
    const per: TemplateGroup['per'] = fields['per'] === 'party' ? 'party' : 'sheet';
    return changeGroup(template, one.id, { title: text('title'), lead: text('lead'), per });
  }
  const old = promptAt(template, one.place);
  if (!old) return problem('template-gone');
  return replacePrompt(template, one.place, promptFromFields(old, languages, fields) as TemplatePrompt);
}

/** Where the part stands in the template, as problems name places. */
export function pathOf(template: Template, one: Part): string {
  if (one.of === 'frame') return '';
  if (one.of === 'group') return `groups.${template.groups.findIndex(({ id }) => id === one.id)}`;
  const [id, column] = one.place.split('.');
  const group = groupOf(template, one.place);
  const at = group?.prompts.findIndex((prompt) => prompt.id === id) ?? -1;
  const columnAt = group?.prompts[at]?.columns.findIndex((prompt) => prompt.id === column) ?? -1;
  const whole = `groups.${group ? template.groups.indexOf(group) : -1}.prompts.${at}`;
  return column === undefined ? whole : `${whole}.columns.${columnAt}`;
}

/** The part in whose form a problem can be mended. */
export function partAt({ groups }: Template, field: string): Part {
  const [first, group, second, prompt, third, column] = field.split('.');
  const here = first === 'groups' ? groups[Number(group)] : undefined;
  if (!here) return { of: 'frame' };
  const asked = second === 'prompts' ? here.prompts[Number(prompt)] : undefined;
  if (!asked) return { of: 'group', id: here.id };
  const inside = third === 'columns' ? asked.columns[Number(column)] : undefined;
  return { of: 'prompt', place: inside ? `${asked.id}.${inside.id}` : asked.id };
}

const wordsIn = (languages: readonly Language[], fields: PromptFields, name: string): Words =>
  ({
    ...noWords,
    ...Object.fromEntries(languages.map((one) => [one, fields[`${name}.${one}`] ?? ''])),
  }) as Words;

const spokenOf = (template: Template, said: Readonly<Record<string, Words>>): PromptFields =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, words]) =>
      template.languages.map((language) => [`${name}.${language}`, words[language]]),
    ),
  );

function fieldsOfFrame(template: Template): PromptFields {
  const { title, summary, sides, apart, wide, languages } = template;
  return {
    ...Object.fromEntries(languages.map((language) => [`language.${language}`, 'on'])),
    ...spokenOf(template, { title, summary }),
    sides: sides?.of ?? 'none',
    start: String(sides?.start ?? 2),
    most: String(sides?.most ?? 6),
    ...(apart && { apart: 'on' }),
    least: String(apart?.least ?? 5),
    ...(apart?.named && { named: 'on' }),
    ...(wide && { wide: 'on' }),
  };
}

const whole = (text = ''): number | string => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : text);

/** A language that is new has no words yet; one that is left keeps none. */
function frameFrom(template: Template, fields: PromptFields): object {
  const chosen = allLanguages.filter((language) => part(fields, `language.${language}`) === 'on');
  const said = (name: 'title' | 'summary'): Words => ({
    ...template[name],
    ...wordsOf(chosen, fields, name),
  });
  const of = fields['sides'] ?? 'none';
  return {
    languages: chosen,
    title: said('title'),
    summary: said('summary'),
    sides: of === 'none' ? null : { of, start: whole(fields['start']), most: whole(fields['most']) },
    apart:
      fields['apart'] === 'on' ? { least: whole(fields['least']), named: fields['named'] === 'on' } : null,
    wide: fields['wide'] === 'on',
  };
}

const wordsOf = (chosen: readonly Language[], fields: PromptFields, name: string): Partial<Words> =>
  Object.fromEntries(
    chosen.flatMap((language) => {
      const text = fields[`${name}.${language}`];
      return text === undefined ? [] : [[language, text]];
    }),
  );
