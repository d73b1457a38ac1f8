import { error, fail, redirect } from '@sveltejs/kit';
import { isLanguage, languages } from '#domain/language.ts';
import type { Problem, Result } from '#domain/result.ts';
import { limits } from '#domain/templates/model.ts';
import { listTools } from '#features/guide/index.ts';
import {
  beginTemplate,
  copyAsTemplate,
  importTemplate,
  listTemplates,
  type CopySource,
} from '#features/templates/index.ts';
import { shelvedTools } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  const { searchParams } = event.url;
  const from = (['sheet', 'own'] as const).find((of) => searchParams.has(of));
  return within(async (needs) => {
    const { organisation, mayWrite } = found(await listTemplates(needs, event.params.id, { limit: 1 }));
    if (!mayWrite) error(403);
    const tools = (await listTools(needs, language)).filter(({ id }) => shelvedTools.includes(id));
    return {
      organisation,
      tools: tools.map(({ id, title }) => ({ value: id, label: title })),
      from: from ? { of: from, id: searchParams.get(from) ?? '' } : null,
    };
  });
};

const nothingTyped = { title_da: '', title_en: '', tool: '', languages: ['da'] as readonly string[] };

type Of = 'nothing' | 'copy' | 'file';
const told = (of: Of, problem: Problem, typed: Partial<typeof nothingTyped> = {}) =>
  fail(statusOf(problem), { of, problem, typed: { ...nothingTyped, ...typed } });

type Event = RequestEvent;
const to = (event: Event, id: string, done: string): string =>
  `${address(event.locals.language, 'workspace', 'organisations', event.params.id, 'templates', id)}?done=${done}`;

/** The text of the posted file; nothing of one that is far too large is read. */
async function fileText(form: FormData): Promise<string> {
  const file = form.get('file');
  if (!(file instanceof File)) return '';
  return file.size > limits.file * 4 ? 'x'.repeat(limits.file + 1) : file.text();
}

export const actions: Actions = {
  nothing: async (event) => {
    needPerson(event);
    const form = await event.request.formData();
    const typed = { ...textsOf(form, 'title_da', 'title_en'), languages: listOf(form, 'languages') };
    const chosen = languages.filter((language) => typed.languages.filter(isLanguage).includes(language));
    const title = { da: typed.title_da, en: typed.title_en };
    const begun = await event.locals.within((needs) =>
      beginTemplate(needs, event.params.id, { title, languages: chosen }),
    );
    if (begun.ok) redirect(303, to(event, begun.value.id, 'begun'));
    return told('nothing', atField(begun.problem), typed);
  },
  copy: async (event) => {
    needPerson(event);
    const { of, id } = textsOf(await event.request.formData(), 'of', 'id');
    const known = (['tool', 'sheet', 'own'] as const).find((one) => one === of) ?? 'tool';
    const source: CopySource = { of: known, id };
    const copied: Result<{ id: string }> = await event.locals.within((needs) =>
      copyAsTemplate(needs, event.params.id, source),
    );
    if (copied.ok) redirect(303, to(event, copied.value.id, 'copied'));
    return told('copy', copied.problem, { tool: id });
  },
  file: async (event) => {
    needPerson(event);
    const text = await fileText(await event.request.formData());
    const taken = await event.locals.within((needs) => importTemplate(needs, event.params.id, text));
    if (taken.ok) redirect(303, to(event, taken.value.id, 'imported'));
    return told('file', taken.problem);
  },
};

/** Names of the template's places as the fields of this form are called. */
const atField = (problem: Problem): Problem => ({
  ...problem,
  ...(problem.fields && {
    fields: problem.fields.map((one) => ({ ...one, field: (one.field ?? '').replace('.', '_') })),
  }),
});
