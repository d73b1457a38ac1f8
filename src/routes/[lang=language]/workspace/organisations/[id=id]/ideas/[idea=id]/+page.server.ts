import { fail, redirect } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { answerIdea, becomePartnership, lookAtIdea, readIdea, removeIdea } from '#features/ideas/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { id, idea } = event.params;
  return event.locals.within(async (needs) => ({
    idea: found(await readIdea(needs, id, idea)),
    done: event.url.searchParams.get('done'),
  }));
};

const placeOf = ({ params }: RequestEvent) => ({ organisationId: params.id, id: params.idea });

function back({ locals, params }: RequestEvent, done: string): never {
  const here = address(locals.language, 'workspace', 'organisations', params.id, 'ideas', params.idea);
  redirect(303, `${here}?done=${done}`);
}

type Typed = { readonly state: string; readonly answer: string };
type Named = { readonly name: string; readonly purpose: string };

const refused = (problem: Problem, more: { readonly typed?: Typed; readonly named?: Named } = {}) =>
  fail(statusOf(problem), { problem, typed: more.typed ?? null, named: more.named ?? null });

export const actions: Actions = {
  look: async (event) => {
    needPerson(event);
    const typed = textsOf(await event.request.formData(), 'fromRevision');
    const looked = await event.locals.within((needs) => lookAtIdea(needs, placeOf(event), typed));
    return looked.ok ? back(event, 'looking') : refused(looked.problem);
  },
  answer: async (event) => {
    needPerson(event);
    const typed = textsOf(await event.request.formData(), 'fromRevision', 'state', 'answer');
    const answered = await event.locals.within((needs) => answerIdea(needs, placeOf(event), typed));
    return answered.ok ? back(event, 'answered') : refused(answered.problem, { typed });
  },
  become: async (event) => {
    needPerson(event);
    const named = textsOf(await event.request.formData(), 'name', 'purpose');
    const become = await event.locals.within((needs) => becomePartnership(needs, placeOf(event), named));
    if (!become.ok) return refused(become.problem, { named });
    redirect(303, address(event.locals.language, 'workspace', 'partnerships', become.value.partnershipId));
  },
  remove: async (event) => {
    needPerson(event);
    const removed = await event.locals.within((needs) => removeIdea(needs, placeOf(event)));
    if (!removed.ok) return refused(removed.problem);
    const { locals, params } = event;
    redirect(
      303,
      `${address(locals.language, 'workspace', 'organisations', params.id, 'ideas')}?done=removed`,
    );
  },
};
