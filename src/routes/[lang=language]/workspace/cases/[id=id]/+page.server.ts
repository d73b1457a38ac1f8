import { fail, redirect } from '@sveltejs/kit';
import type { Result } from '#domain/result.ts';
import { listChapters, listTools } from '#features/guide/index.ts';
import {
  asItWillStand,
  declineCase,
  deskOf,
  publishCase,
  readDesk,
  readDeskCase,
  saveDesk,
  withdrawCase,
} from '#features/submissions/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const done = ['saved', 'published', 'declined', 'taken-down', 'rewritten'] as const;

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  const { read, chapters, tools, today } = await within(async (needs) => ({
    read: await readDeskCase(needs, event.params.id),
    chapters: await listChapters(needs, language),
    tools: await listTools(needs, language),
    today: needs.today,
  }));
  const told = found(read);
  const asChoice = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });
  return {
    told,
    desk: deskOf(told),
    front: asItWillStand(told.typed, today),
    chapters: chapters.map(asChoice),
    tools: tools.map(asChoice),
    done: done.find((one) => one === event.url.searchParams.get('done')) ?? null,
  };
};

type Deed = (needs: Needs, form: FormData) => Promise<Result<unknown>>;

async function answer(event: RequestEvent, mark: (typeof done)[number], deed: Deed) {
  needPerson(event);
  const { language, visit, within } = event.locals;
  const form = await event.request.formData();
  const outcome = await within((needs) => deed(needs, form));
  if (!outcome.ok) {
    const typed = { desk: deskFrom(form), reason: textsOf(form, 'reason').reason };
    return fail(statusOf(outcome.problem), { problem: outcome.problem, typed });
  }
  if (mark === 'published' || mark === 'taken-down') visit.dropPages();
  redirect(303, `${address(language, 'workspace', 'cases', event.params.id)}?done=${mark}`);
}

const texts = ['summary', 'town', 'latitude', 'longitude'] as const;
const lists = ['barrier', 'gain', 'chapters', 'tools', 'lists'] as const;

const deskFrom = (form: FormData) =>
  readDesk({
    ...textsOf(form, ...texts),
    ...Object.fromEntries(lists.map((name) => [name, listOf(form, name)])),
  });

export const actions: Actions = {
  save: (event) => answer(event, 'saved', (needs, form) => saveDesk(needs, event.params.id, deskFrom(form))),
  publish: (event) => answer(event, 'published', (needs) => publishCase(needs, event.params.id)),
  decline: (event) =>
    answer(event, 'declined', (needs, form) =>
      declineCase(needs, { id: event.params.id, reason: textsOf(form, 'reason').reason }),
    ),
  withdraw: (event) => answer(event, 'taken-down', (needs) => withdrawCase(needs, event.params.id)),
};
