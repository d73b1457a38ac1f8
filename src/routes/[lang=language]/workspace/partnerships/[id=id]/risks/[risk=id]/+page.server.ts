import { fail, redirect } from '@sveltejs/kit';
import { promisesFrom, takers } from '#features/promises/index.ts';
import { changeRisk, promiseAgainstRisk, readRisk, setRiskState } from '#features/risks/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import { riskFields } from '../risk-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id: room, risk: id } = event.params;
  const told = await event.locals.within(async (needs) => ({
    read: found(await readRisk(needs, id)),
    promises: await promisesFrom(needs, { kind: 'risk', id }),
    parties: await takers(needs, room),
  }));
  const { read, ...around } = told;
  if (read.risk.partnershipId !== room) found({ ok: false, problem: { kind: 'not-found' } });
  return { ...around, risk: read.risk, write: read.write, done: event.url.searchParams.get('done') };
};

const here = (event: { locals: App.Locals; params: { id: string; risk: string } }, done: string): string =>
  `${address(event.locals.language, 'workspace', 'partnerships', event.params.id, 'risks', event.params.risk)}?done=${done}`;

export const actions: Actions = {
  change: async (event) => {
    needReader(event);
    const { fromRevision, ...typed } = textsOf(await event.request.formData(), ...riskFields, 'fromRevision');
    const input = { ...typed, id: event.params.risk, fromRevision };
    const saved = await event.locals.within((needs) => changeRisk(needs, input));
    if (saved.ok) redirect(303, here(event, 'saved'));
    const { problem } = saved;
    const current = 'current' in problem ? problem.current : null;
    return fail(statusOf(problem), { problem, typed, current, promise: null });
  },
  state: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'fromRevision', 'state');
    const set = await event.locals.within((needs) =>
      setRiskState(needs, { ...typed, id: event.params.risk }),
    );
    if (set.ok) redirect(303, here(event, 'state'));
    return fail(statusOf(set.problem), { problem: set.problem, typed: null, current: null, promise: null });
  },
  promise: async (event) => {
    needReader(event);
    const promise = textsOf(await event.request.formData(), 'text', 'partyId', 'dueOn');
    const made = await event.locals.within((needs) =>
      promiseAgainstRisk(needs, { ...promise, id: event.params.risk }),
    );
    if (made.ok) redirect(303, here(event, 'promised'));
    return fail(statusOf(made.problem), { problem: made.problem, typed: null, current: null, promise });
  },
};
