import { fail, redirect } from '@sveltejs/kit';
import {
  addAction,
  addDecision,
  changeDecision,
  consentTo,
  endDecision,
  readMeeting,
  readNotes,
  sayMood,
  writeNotes,
} from '#features/meetings/index.ts';
import { takers } from '#features/promises/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../../answer.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import { acted, typedOf } from '../../acted.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const reader = needReader(event);
  const { id, meeting } = event.params;
  const { searchParams } = event.url;
  return event.locals.within(async (needs) => {
    const shown = found(await readMeeting(needs, { id: meeting, partnershipId: id }));
    const { asker } = needs;
    return {
      personId: 'personId' in asker ? asker.personId : '',
      name: reader.name,
      notes: await readNotes(needs, shown),
      takers: await takers(needs, id),
      done: searchParams.get('done'),
      forParty: searchParams.get('party') ?? '',
    };
  });
};

/** The texts of a form whose names begin so, each with the revision it was typed upon. */
function written(typed: Readonly<Record<string, string>>, kind: 'notes' | 'answer') {
  const names = Object.keys(typed).filter((name) => name.startsWith(`${kind}-`));
  return Object.fromEntries(
    names.map((name) => {
      const id = name.slice(kind.length + 1);
      return [id, { text: typed[name] ?? '', revision: Number(typed[`revision-${kind}-${id}`]) || 0 }];
    }),
  );
}

type Deed = Parameters<typeof acted>[1]['deed'];

async function change(
  event: RequestEvent,
  part: string,
  deed: (meeting: string, typed: Readonly<Record<string, string>>) => Deed,
) {
  const typed = typedOf(await event.request.formData());
  const { meeting } = event.params;
  const kept = { part, typed, crossed: null };
  const done = await acted(event, {
    deed: deed(meeting, typed),
    to: () => [meeting, 'notes'],
    told: () => ({ done: part }),
  });
  return fail(done.status, { ...done.data, ...kept });
}

const which = (meetingId: string, typed: Readonly<Record<string, string>>) => ({
  meetingId,
  decisionId: typed['id'] ?? '',
});

export const actions: Actions = {
  /** Notes and own answers in one form; a problem keeps all that was typed, and tells what stands there now. */
  write: async (event) => {
    needReader(event);
    const { within, visit, language } = event.locals;
    const { id, meeting } = event.params;
    const typed = typedOf(await event.request.formData());
    const writing = {
      ...{ meetingId: meeting, notes: written(typed, 'notes'), answers: written(typed, 'answer') },
      partyId: typed['partyId'] || undefined,
    };
    await visit.live.keep(meeting);
    const saved = await within((needs) => writeNotes(needs, writing));
    const applied =
      saved.ok && saved.value.changes.length ? await visit.live.apply(meeting, saved.value.changes) : null;
    if (applied && !applied.ok)
      return fail(statusOf(applied.problem), {
        problem: applied.problem,
        typed,
        part: 'notes',
        crossed: null,
      });
    if (saved.ok) {
      const here = address(language, 'workspace', 'partnerships', id, 'meetings', meeting, 'notes');
      redirect(303, `${here}?done=notes`);
    }
    const { problem } = saved;
    const crossed = 'notes' in problem ? { notes: problem.notes, answers: problem.answers } : null;
    return fail(statusOf(problem), { problem, typed, part: 'notes', crossed });
  },
  decide: (event) =>
    change(event, 'decide', (meeting, typed) => (needs) => addDecision(needs, meeting, typed)),
  redecide: (event) =>
    change(
      event,
      'redecide',
      (meeting, typed) => (needs) =>
        changeDecision(needs, { ...which(meeting, typed), revision: Number(typed['revision']) }, typed),
    ),
  undecide: (event) =>
    change(event, 'undecide', (meeting, typed) => (needs) => endDecision(needs, which(meeting, typed))),
  consent: (event) =>
    change(event, 'consent', (meeting, typed) => (needs) => consentTo(needs, which(meeting, typed), typed)),
  act: (event) => change(event, 'act', (meeting, typed) => (needs) => addAction(needs, meeting, typed)),
  feel: (event) => change(event, 'feel', (meeting, typed) => (needs) => sayMood(needs, meeting, typed)),
};
