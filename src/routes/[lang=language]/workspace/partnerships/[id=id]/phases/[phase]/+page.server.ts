import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Result } from '#domain/result.ts';
import { answerGate, atHand, movePhase, readPhase, tickPhase } from '#features/phases/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, locals, url } = event;
  const { shown, hand } = await locals.within(async (needs) => {
    const read = found(await readPhase(needs, params.id, params.phase));
    return { shown: read, hand: await atHand(needs, read.phase.id) };
  });
  const writing = shown.seats.filter(({ scope }) => scope.includes('answer'));
  const wanted = url.searchParams.get('party');
  const seat = writing.find(({ partyId }) => partyId === wanted) ?? writing[0] ?? null;
  const nameOf = (id: string): string =>
    shown.parties.find((party) => party.id === id)?.organisation.name ?? '';
  return {
    shown: { ...shown, phases: [] },
    hand,
    seat: seat && { partyId: seat.partyId, name: nameOf(seat.partyId) },
    otherSeats: writing
      .filter(({ partyId }) => partyId !== seat?.partyId)
      .map(({ partyId }) => ({ partyId, name: nameOf(partyId) })),
    lead: shown.parties.find(({ lead }) => lead)?.organisation.name ?? '',
    done: url.searchParams.get('done'),
  };
};

type Event = RequestEvent<RouteParams>;

/** Back to the page with what is done, or the problem with what was typed. */
function answered(
  { locals, params }: Event,
  result: Result<unknown>,
  { done, typed }: { readonly done: string; readonly typed: Readonly<Record<string, string>> },
) {
  if (!result.ok) return fail(statusOf(result.problem), { problem: result.problem, typed });
  redirect(
    303,
    `${address(locals.language, 'workspace', 'partnerships', params.id, 'phases', params.phase)}?done=${done}`,
  );
}

const where = ({ params }: Event) => ({ partnershipId: params.id, phase: params.phase });

export const actions: Actions = {
  tick: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const { partyId } = textsOf(form, 'partyId');
    // Only what was changed on this page is sent on: a colleague's ticks from meanwhile are left alone.
    const [known, now] = [new Set(listOf(form, 'known')), new Set(listOf(form, 'tick'))];
    const changed = [...new Set([...known, ...now])].filter((key) => known.has(key) !== now.has(key));
    const ticks = changed.map((key) => {
      const [of = '', line = ''] = key.split('/');
      return { of, line, ticked: now.has(key) };
    });
    const input = { partyId: partyId || undefined, ticks };
    const ticked = await event.locals.within((needs) => tickPhase(needs, where(event), input));
    return answered(event, ticked, { done: 'ticks', typed: {} });
  },
  move: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'kind', 'reason', 'revision');
    const moved = await event.locals.within((needs) => movePhase(needs, where(event), typed));
    return answered(event, moved, { done: typed.kind, typed });
  },
  gate: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'kind', 'note', 'round');
    const said = await event.locals.within((needs) => answerGate(needs, where(event), typed));
    return answered(event, said, { done: typed.kind, typed });
  },
};
