import { redirect } from '@sveltejs/kit';
import {
  answerContributionQuestion,
  askAboutContribution,
  changeContribution,
  readContribution,
  withdrawContribution,
} from '#features/contributions/index.ts';
import { address } from '#words/addresses.ts';
import { found } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import { refused, typedLine, type TypedLine } from '../contribution-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id, line } = event.params;
  return event.locals.within(async (needs) => ({
    read: found(await readContribution(needs, id, line)),
    newId: needs.newId(),
    done: event.url.searchParams.get('done'),
  }));
};

const placeOf = ({ params }: RequestEvent) => ({ partnershipId: params.id, id: params.line });
const none: TypedLine | null = null;

function back({ locals, params }: RequestEvent, done: string): never {
  const here = address(locals.language, 'workspace', 'partnerships', params.id, 'contributions', params.line);
  redirect(303, `${here}?done=${done}`);
}

export const actions: Actions = {
  change: async (event) => {
    needReader(event);
    const typed = typedLine(await event.request.formData());
    const saved = await event.locals.within((needs) => changeContribution(needs, placeOf(event), typed));
    if (saved.ok) return back(event, 'changed');
    const { problem } = saved;
    return refused(problem, { typed, text: '', current: 'current' in problem ? problem.current : null });
  },
  withdraw: async (event) => {
    needReader(event);
    const withdrawn = textsOf(await event.request.formData(), 'withdrawn').withdrawn === 'yes';
    const made = await event.locals.within((needs) => withdrawContribution(needs, placeOf(event), withdrawn));
    if (made.ok) return back(event, withdrawn ? 'withdrawn' : 'restored');
    return refused(made.problem, { typed: none, text: '', current: null });
  },
  ask: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'id', 'text');
    const asked = await event.locals.within((needs) => askAboutContribution(needs, placeOf(event), typed));
    if (asked.ok) return back(event, 'asked');
    return refused(asked.problem, { typed: none, text: typed.text, current: null });
  },
  answer: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'questionId', 'answer');
    const given = await event.locals.within((needs) =>
      answerContributionQuestion(needs, placeOf(event), typed),
    );
    if (given.ok) return back(event, 'answered');
    return refused(given.problem, { typed: none, text: typed.answer, current: null });
  },
};
