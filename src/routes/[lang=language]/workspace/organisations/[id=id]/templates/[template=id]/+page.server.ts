import { fail, redirect } from '@sveltejs/kit';
import type { Result } from '#domain/result.ts';
import { addGroup, addPrompt } from '#domain/templates/edit-template.ts';
import { noWords, type Template, type Words } from '#domain/templates/model.ts';
import { columnKinds, promptKinds } from '#domain/templates/parse-prompt.ts';
import { partAt } from '#domain/templates/part-form.ts';
import { readTemplate } from '#domain/templates/parse-template.ts';
import {
  changeTemplate,
  editDeed,
  nameOf,
  publishTemplate,
  putAwayTemplate,
  readOwnTemplate,
} from '#features/templates/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

type Event = Pick<RequestEvent, 'params' | 'locals'>;
const whichOf = ({ params }: Event) => ({ organisationId: params.id, id: params.template });
const here = ({ params, locals }: Event, ...more: string[]): string =>
  address(locals.language, 'workspace', 'organisations', params.id, 'templates', params.template, ...more);

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  const read = found(await within((needs) => readOwnTemplate(needs, whichOf(event))));
  const { gaps, versions, template } = read;
  const sentence = problemSentence(language);
  return {
    ...read,
    name: nameOf(template, language),
    gaps: gaps.map((gap) => ({ part: partAt(template, gap.field ?? ''), message: sentence(gap) })),
    versions: versions.map(({ id, number, publishedAt }) => ({ id, number, publishedAt })),
    done: event.url.searchParams.get('done'),
  };
};

type Changed = { readonly to: string; readonly done?: string };

/** Makes the change and goes to where it was made. */
async function change(
  event: RequestEvent,
  edit: (template: Template) => Result<Template>,
  after: (template: Template | null) => Changed,
) {
  let made: Template | null = null;
  const changed = await event.locals.within((needs) =>
    changeTemplate(needs, whichOf(event), (template) => {
      const edited = edit(template);
      if (edited.ok) made = edited.value;
      return edited;
    }),
  );
  if (!changed.ok) return fail(statusOf(changed.problem), { problem: changed.problem });
  redirect(303, after(made).to);
}

const place = (event: Event, at: string): string => {
  const [table, column] = at.split('.');
  return column === undefined
    ? `${here(event)}#${at || 'questions'}`
    : `${here(event, 'change')}?prompt=${table}#columns`;
};

/** The same words in every language that the template has, to be told apart on the prompt's own form. */
const inAll = ({ languages }: Template, text: string): Words => ({
  ...noWords,
  ...Object.fromEntries(languages.map((language) => [language, text])),
});

export const actions: Actions = {
  edit: async (event) => {
    needPerson(event);
    const { deed } = textsOf(await event.request.formData(), 'deed');
    const [what = '', at = ''] = deed.split(':');
    const goes = what === 'remove' ? at.split('.').slice(0, -1).join('.') : at;
    const back = at.includes('.') ? at : goes;
    return change(
      event,
      (template) => editDeed(template, deed),
      () => ({ to: place(event, back) }),
    );
  },
  add: async (event) => {
    needPerson(event);
    const typed = textsOf(await event.request.formData(), 'kind', 'label', 'group', 'table');
    const kind = (typed.table ? columnKinds : promptKinds).find((one) => one === typed.kind) ?? 'text';
    const to = typed.table ? { table: typed.table } : { group: typed.group };
    let added = '';
    return change(
      event,
      (template) => {
        const grown = addPrompt(template, to, { kind, label: inAll(template, typed.label) });
        if (grown.ok) added = grown.value.added;
        return grown;
      },
      () => ({ to: `${here(event, 'change')}?prompt=${added}` }),
    );
  },
  group: async (event) => {
    needPerson(event);
    const { title } = textsOf(await event.request.formData(), 'title');
    return change(
      event,
      (template) => {
        const sided = template.sides && !template.groups.some(({ per }) => per === 'party');
        const per = sided ? ('party' as const) : ('sheet' as const);
        return { ok: true, value: addGroup(template, { title: inAll(template, title), per }) };
      },
      () => ({ to: `${here(event)}#questions` }),
    );
  },
  publish: async (event) => {
    needPerson(event);
    const made = await event.locals.within((needs) => publishTemplate(needs, whichOf(event)));
    if (!made.ok) {
      // The gaps stand at their parts on the page already.
      const { fields: _, ...plain } = made.problem;
      return fail(statusOf(made.problem), { problem: plain });
    }
    redirect(303, `${here(event)}?done=published`);
  },
  away: async (event) => {
    needPerson(event);
    const isAway = (await event.request.formData()).get('away') === 'yes';
    const put = await event.locals.within((needs) => putAwayTemplate(needs, whichOf(event), isAway));
    if (!put.ok) return fail(statusOf(put.problem), { problem: put.problem });
    redirect(303, `${here(event)}?done=${isAway ? 'wentAway' : 'tookUp'}`);
  },
  restore: async (event) => {
    needPerson(event);
    const { version } = textsOf(await event.request.formData(), 'version');
    const { versions } = found(await event.locals.within((needs) => readOwnTemplate(needs, whichOf(event))));
    const wanted = versions.find(({ id }) => id === version);
    return change(
      event,
      (template) => ({ ok: true, value: wanted ? readTemplate(wanted.content).template : template }),
      () => ({ to: `${here(event)}?done=saved` }),
    );
  },
};
