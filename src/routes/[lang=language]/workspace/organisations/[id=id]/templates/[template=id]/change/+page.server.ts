import { error, fail, redirect } from '@sveltejs/kit';
import type { Language } from '#domain/language.ts';
import { sayCases } from '#features/templates/index.ts';
import type { Template } from '#domain/templates/model.ts';
import { groupOf, promptAt } from '#domain/templates/edit-template.ts';
import { fieldsOf, type Part } from '#domain/templates/part-form.ts';
import { visibilitiesFor } from '#domain/templates/parse-template.ts';
import type { PromptFields } from '#domain/templates/prompt-form.ts';
import { nameOf, readOwnTemplate, writePart } from '#features/templates/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../../answer.ts';
import { needPerson } from '../../../../../../../need-reader.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const whichOf = ({ params }: Pick<RequestEvent, 'params'>) => ({
  organisationId: params.id,
  id: params.template,
});

/** Which part the address names: `?prompt=risks.k1`, `?group=g1`, or the frame. */
function partOf({ searchParams }: URL): Part {
  const [prompt, group] = [searchParams.get('prompt'), searchParams.get('group')];
  if (prompt !== null) return { of: 'prompt', place: prompt };
  return group === null ? { of: 'frame' } : { of: 'group', id: group };
}

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  const { template, organisation, id, mayWrite } = found(
    await within((needs) => readOwnTemplate(needs, whichOf(event))),
  );
  if (!mayWrite) error(403);
  const part = partOf(event.url);
  const fields = fieldsOf(template, part) ?? error(404);
  return {
    organisation,
    id,
    name: nameOf(template, language),
    languages: template.languages,
    hasSides: template.sides !== null,
    part,
    fields,
    prompt: part.of === 'prompt' ? about(template, part.place, language) : null,
  };
};

/** What the prompt's form must know beside its fields. */
function about(template: Template, place: string, language: Language) {
  const prompt = promptAt(template, place) ?? error(404);
  const group = groupOf(template, place) ?? error(404);
  const isColumn = place.includes('.');
  return {
    kind: prompt.kind,
    columns: prompt.columns,
    isColumn,
    cases: isColumn ? [] : sayCases(template, place, language),
    visibilities: isColumn ? [] : visibilitiesFor(template, group.per),
  };
}

/** Every field of the form that is a text of reasonable length; the form's own ones are left out. */
const typedIn = (form: FormData): PromptFields =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'was' ? [[name, value.slice(0, 20_000)]] : [],
    ),
  );

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const form = await event.request.formData();
    const [fields, was] = [typedIn(form), String(form.get('was') ?? '')];
    const part = partOf(event.url);
    const saved = await within((needs) => writePart(needs, whichOf(event), { part, fields, was }));
    if (!saved.ok) {
      const { problem } = saved;
      const current = 'current' in problem ? problem.current : null;
      return fail(statusOf(problem), { problem, fields, current });
    }
    const home = address(
      language,
      'workspace',
      'organisations',
      event.params.id,
      'templates',
      event.params.template,
    );
    const [table, column] = part.of === 'prompt' ? part.place.split('.') : [];
    if (column)
      redirect(303, `${home}/${address(language, 'change').split('/').at(-1)}?prompt=${table}#columns`);
    redirect(303, `${home}?done=saved#${table ?? 'questions'}`);
  },
};
