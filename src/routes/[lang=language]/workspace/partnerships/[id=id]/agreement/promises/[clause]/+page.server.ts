import { fail, redirect } from '@sveltejs/kit';
import { isClauseId } from '#domain/agreements/clause-bank.ts';
import {
  addObligation,
  careForClause,
  chooseDeviation,
  clauseTitles,
  dropObligation,
  noteDeviation,
  readLiving,
} from '#features/agreements/index.ts';
import { takers } from '#features/promises/index.ts';
import { readRegisters } from '#features/risks/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../../answer.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id, clause } = event.params;
  return event.locals.within(async (needs) => {
    const { draft, ...living } = found(await readLiving(needs, id));
    const included = draft.clauses.some((each) => each.clause === clause && each.included);
    if (!isClauseId(clause) || (!included && !living.deviations.some((each) => each.clause === clause)))
      found({ ok: false, problem: { kind: 'not-found' } });
    const [shared] = found(await readRegisters(needs, id));
    return {
      clause,
      included,
      title:
        (isClauseId(clause) && (await clauseTitles(needs.content)).get(clause)?.[event.locals.language]) ||
        clause,
      inForce: living.inForce,
      locked: living.locked,
      abilities: living.abilities,
      obligations: living.obligations.filter((each) => each.clause === clause),
      care: living.cares.find((each) => each.clause === clause) ?? null,
      deviations: living.deviations.filter((each) => each.clause === clause),
      parties: await takers(needs, id),
      risks: (shared?.risks ?? []).map(({ id: risk, title }) => ({ value: risk, label: title })),
      done: event.url.searchParams.get('done'),
    };
  });
};

const names = [
  'text',
  'partyId',
  'dueOn',
  'owner',
  'riskId',
  'question',
  'fromRevision',
  'id',
  'choice',
  'note',
] as const;
type Typed = Readonly<Record<(typeof names)[number], string>>;
type Needs = Parameters<Parameters<App.Locals['within']>[0]>[0];
type Outcome = { readonly ok: true } | { readonly ok: false; readonly problem: { readonly kind: string } };
type Deed = (needs: Needs, room: string, typed: Typed & { readonly clause: string }) => Promise<Outcome>;

/** Each form on the page is one deed; what was typed is kept when it did not go through. */
async function answer(event: RequestEvent, deed: Deed, done: string) {
  needReader(event);
  const { id, clause } = event.params;
  const typed = textsOf(await event.request.formData(), ...names);
  const answered = await event.locals.within((needs) => deed(needs, id, { ...typed, clause }));
  const here = address(
    event.locals.language,
    'workspace',
    'partnerships',
    id,
    'agreement',
    'promises',
    clause,
  );
  if (answered.ok) redirect(303, `${here}?done=${done}`);
  return fail(statusOf(answered.problem), { problem: answered.problem, typed, deed: done });
}

const care: Deed = (needs, room, { owner, ...typed }) => {
  const [partyId = '', ownerId = ''] = owner.split('/');
  return careForClause(needs, room, { ...typed, partyId, ownerId });
};

export const actions: Actions = {
  add: (event) => answer(event, addObligation, 'added'),
  drop: (event) => answer(event, (needs, room, { id }) => dropObligation(needs, room, id), 'dropped'),
  care: (event) => answer(event, care, 'cared'),
  note: (event) => answer(event, noteDeviation, 'noted'),
  choose: (event) => answer(event, chooseDeviation, 'chosen'),
};
