import { fail, redirect } from '@sveltejs/kit';
import { combine } from '#domain/tools/evaluation/assess.ts';
import type { Problem } from '#domain/result.ts';
import {
  answerRound,
  readRound,
  saveAgreed,
  showRound,
  typedAgreed,
  typedAnswer,
  type Round,
} from '#features/evaluations/index.ts';
import { toolTexts } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { within, language } = event.locals;
  const { id, round } = event.params;
  return within(async (needs) => {
    const read = found(await readRound(needs, id, round));
    const blocks = read.sheets.length > 0 ? combine(read.sheets).blocks : [];
    return {
      read,
      // What the talk led to has its own place on the page.
      blocks: blocks.filter((block) => block.id !== 'criteria' && block.id !== 'agreements'),
      front: await toolTexts(needs, language, 'evaluation'),
      done: event.url.searchParams.get('done'),
    };
  });
};

const placeOf = ({ params }: RequestEvent) => ({ partnershipId: params.id, id: params.round });

function back({ locals, params }: RequestEvent, done: string): never {
  const here = address(locals.language, 'workspace', 'partnerships', params.id, 'evaluations', params.round);
  redirect(303, `${here}?done=${done}`);
}

type Typed = {
  readonly answers?: Readonly<Record<string, string>>;
  readonly agreed?: ReturnType<typeof typedAgreed>;
  readonly current?: Round | null;
};
const refused = (problem: Problem, typed: Typed) => fail(statusOf(problem), { problem, ...typed });

export const actions: Actions = {
  answer: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const { within } = event.locals;
    const round = await within((needs) => needs.evaluations.round(event.params.round));
    const answers = round ? typedAnswer(form, round) : {};
    const kept = await within((needs) => answerRound(needs, placeOf(event), answers));
    return kept.ok ? back(event, 'answered') : refused(kept.problem, { answers });
  },
  show: async (event) => {
    needReader(event);
    const shown = await event.locals.within((needs) => showRound(needs, placeOf(event)));
    return shown.ok ? back(event, 'shown') : refused(shown.problem, {});
  },
  agree: async (event) => {
    needReader(event);
    const agreed = typedAgreed(await event.request.formData());
    const saved = await event.locals.within((needs) => saveAgreed(needs, placeOf(event), agreed));
    if (saved.ok) return back(event, 'agreedSaved');
    const { problem } = saved;
    return refused(problem, { agreed, current: 'current' in problem ? problem.current : null });
  },
};
