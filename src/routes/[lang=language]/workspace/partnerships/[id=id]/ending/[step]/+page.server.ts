import { error, fail, redirect } from '@sveltejs/kit';
import { endingSteps, isEndingStep } from '#domain/endings/ending.ts';
import type { Problem, Result } from '#domain/result.ts';
import { problem } from '#domain/result.ts';
import {
  agreeLine,
  draftCase,
  proposeCase,
  readEnding,
  removeLine,
  sayYesToEnd,
  takeBackYes,
  writeEnding,
  writeLine,
} from '#features/endings/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { maySend } from '../../../../../../may-send.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { step, id } = event.params;
  if (!isEndingStep(step)) error(404);
  const { locals, url } = event;
  const { once, proposed, ...read } = await locals.within(async (needs) => ({
    ...found(await readEnding(needs, id)),
    proposed: step === 'case' ? found(await proposeCase(needs, id)) : null,
    once: needs.newId(),
  }));
  const home = address(locals.language, 'workspace', 'partnerships', id, 'ending');
  if (read.ending?.state !== 'preparing') redirect(303, home);
  const { ending, steps, own, yes, promises, lastMeeting, evaluationId, parties } = read;
  return {
    ...{ step, once, ending, own, yes, promises, lastMeeting, evaluationId },
    proposed: proposed && {
      ...{ title: proposed.typed.title, summary: proposed.typed.summary },
      answers: proposed.answers,
    },
    missing: steps.filter((one) => one.standing !== 'done' && one.step !== 'close' && one.step !== 'archive'),
    parties: parties.map(({ id: value, organisation }) => ({ value, label: organisation.name })),
    next: endingSteps[endingSteps.indexOf(step) + 1] ?? null,
    done: url.searchParams.get('done'),
  };
};

type Outcome = Result<unknown, Problem & { readonly current?: unknown }>;
type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Each form on the steps: what was typed is kept when it did not go through. */
async function act(
  event: RequestEvent,
  { typed, told }: { readonly typed: Typed; readonly told: string },
  deed: (needs: Needs) => Promise<Outcome>,
) {
  needReader(event);
  const { language } = event.locals;
  const { id, step } = event.params;
  const done = await event.locals.within(deed);
  if (!done.ok)
    return fail(statusOf(done.problem), { problem: done.problem, typed, stale: 'current' in done.problem });
  const ended = JSON.stringify(done.value ?? '').includes('"ended"');
  const home = address(language, 'workspace', 'partnerships', id, 'ending');
  redirect(303, ended ? `${home}?done=ended` : `${home}/${step}?done=${told}`);
}

const answerFields = [
  ...(['answer-purpose', 'answer-experience', 'answer-challenges'] as const),
  ...(['answer-barriers', 'answer-gain'] as const),
];

/** What is not on this step's form is left alone. */
function written(form: FormData): Typed {
  const names = ['reason', 'words', 'thanksDa', 'thanksEn', 'forgetOn', 'caseChoice'];
  const there = names.filter((name) => form.has(name));
  return {
    ...textsOf(form, 'fromRevision', ...there),
    ...(form.has('promises') && { carried: listOf(form, 'carried') }),
  };
}

export const actions: Actions = {
  write: async (event) => {
    const typed = written(await event.request.formData());
    const partnershipId = event.params.id;
    return act(event, { typed, told: 'saved' }, (needs) => writeEnding(needs, { ...typed, partnershipId }));
  },
  line: async (event) => {
    const typed = textsOf(await event.request.formData(), 'kind', 'what', 'keeper', 'terms', 'fromOn');
    const partnershipId = event.params.id;
    return act(event, { typed, told: 'saved' }, (needs) =>
      writeLine(needs, { ...typed, id: '', partnershipId }),
    );
  },
  remove: async (event) => {
    const { id } = textsOf(await event.request.formData(), 'id');
    return act(event, { typed: {}, told: 'saved' }, (needs) => removeLine(needs, event.params.id, id));
  },
  agree: async (event) => {
    const typed = textsOf(await event.request.formData(), 'id', 'partyId', 'revision');
    const partnershipId = event.params.id;
    return act(event, { typed: {}, told: 'said' }, (needs) => agreeLine(needs, { ...typed, partnershipId }));
  },
  case: async (event) => {
    const form = await event.request.formData();
    const sent = textsOf(form, 'once', 'libraryEmail', 'partnerEmail');
    const edited = textsOf(form, 'title', 'summary', ...answerFields, 'partnerSays');
    const typed = { ...sent, ...edited };
    if (!maySend(event)) return fail(429, { ...problem('too-many-requests'), typed, stale: false });
    const partnershipId = event.params.id;
    return act(event, { typed, told: 'case' }, (needs) =>
      draftCase(needs, { ...sent, edited, partnershipId }),
    );
  },
  yes: async (event) => {
    const typed = textsOf(await event.request.formData(), 'partyId', 'revision');
    const partnershipId = event.params.id;
    return act(event, { typed: {}, told: 'said' }, (needs) =>
      sayYesToEnd(needs, { ...typed, partnershipId }),
    );
  },
  back: async (event) => {
    const typed = textsOf(await event.request.formData(), 'partyId');
    const partnershipId = event.params.id;
    return act(event, { typed: {}, told: 'back' }, (needs) =>
      takeBackYes(needs, { ...typed, partnershipId }),
    );
  },
};
