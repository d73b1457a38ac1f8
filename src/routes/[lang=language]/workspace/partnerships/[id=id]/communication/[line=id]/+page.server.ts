import { fail, redirect } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { approveLine, changeLine, readLine, setLineState } from '#features/communication/index.ts';
import { takers } from '#features/promises/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import { lineFields, type LineFields } from '../line-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id, line } = event.params;
  return event.locals.within(async (needs) => ({
    read: found(await readLine(needs, id, line)),
    takers: await takers(needs, id),
    today: needs.today,
    done: event.url.searchParams.get('done'),
  }));
};

const placeOf = ({ params }: RequestEvent) => ({ partnershipId: params.id, id: params.line });

function back({ locals, params }: RequestEvent, done: string): never {
  const here = address(locals.language, 'workspace', 'partnerships', params.id, 'communication', params.line);
  redirect(303, `${here}?done=${done}`);
}

const refused = (problem: Problem, typed: LineFields | null = null) =>
  fail(statusOf(problem), { problem, typed, current: null });

export const actions: Actions = {
  change: async (event) => {
    needReader(event);
    const { fromRevision, ...typed } = textsOf(await event.request.formData(), ...lineFields, 'fromRevision');
    const saved = await event.locals.within((needs) =>
      changeLine(needs, placeOf(event), { ...typed, fromRevision }),
    );
    if (saved.ok) return back(event, 'saved');
    const { problem } = saved;
    if ('current' in problem) return fail(statusOf(problem), { problem, typed, current: problem.current });
    return refused(problem, typed);
  },
  state: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'fromRevision', 'state', 'outOn');
    const set = await event.locals.within((needs) => setLineState(needs, placeOf(event), typed));
    return set.ok ? back(event, typed.state) : refused(set.problem);
  },
  approve: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'textRevision', 'partyId');
    const given = await event.locals.within((needs) => approveLine(needs, placeOf(event), typed));
    return given.ok ? back(event, 'approved') : refused(given.problem);
  },
};
