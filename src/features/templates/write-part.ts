import type { Ambient } from '#domain/ambient.ts';
import { isRecord } from '#domain/record.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { fieldsOf, pathOf, withFields, type Part } from '#domain/templates/part-form.ts';
import type { PromptFields } from '#domain/templates/prompt-form.ts';
import { readTemplate } from '#domain/templates/parse-template.ts';
import type { PeopleReader } from '#features/people/index.ts';
import type { TemplateStore } from './ports.ts';
import { isSame, type Which } from './read-templates.ts';
import { changeTemplate } from './write-template.ts';

type Needs = Ambient & { readonly people: PeopleReader; readonly templates: TemplateStore };

export type PartWriting = {
  readonly part: Part;
  readonly fields: PromptFields;
  /** The fields as they stood when the form was opened, as the form carried them along. */
  readonly was: string;
};

/** Somebody else wrote the same part meanwhile: what stands now, to be seen beside what was typed. */
export type PartCrossed = Problem & { readonly kind: 'stale'; readonly current: PromptFields };

/** Saves one part of a template, unless the same part says something else now than when it was opened. */
export async function writePart(
  needs: Needs,
  which: Which,
  { part, fields, was }: PartWriting,
): Promise<Result<null, Problem | PartCrossed>> {
  const own = await needs.templates.template(which.id);
  if (!own) return problem('not-found');
  const { template } = readTemplate(own.draft);
  const current = fieldsOf(template, part);
  if (!current) return problem('template-gone');
  if (!isSame(sorted(current), sorted(parsed(was))) && !isSame(sorted(current), sorted(fields)))
    return { ok: false, problem: { kind: 'stale', current } };
  const saved = await changeTemplate(needs, which, (now) => withFields(now, part, fields));
  if (saved.ok) return done(null);
  const path = pathOf(template, part);
  const beside = (one: Problem): Problem => ({ ...one, field: fieldIn(one.field ?? '', path) });
  return {
    ok: false,
    problem: { ...saved.problem, fields: saved.problem.fields?.map(beside) ?? [saved.problem] },
  };
}

/** The field of the part's own form: a choice stands in the box of all choices. */
function fieldIn(field: string, path: string): string {
  const own = path !== '' && field.startsWith(`${path}.`) ? field.slice(path.length + 1) : field;
  const [list, , , language] = own.split('.');
  const isList = list === 'choices' || list === 'fixed';
  return isList ? `${list}.${language ?? 'da'}` : own.replace(/^(sides|apart)\./, '');
}

const sorted = (fields: PromptFields): readonly (readonly [string, string])[] =>
  Object.entries(fields)
    .map(([name, value]) => [name, value.replace(/\r\n/g, '\n')] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

function parsed(text: string): PromptFields {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
