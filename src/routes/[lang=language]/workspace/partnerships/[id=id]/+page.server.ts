import { fail, redirect } from '@sveltejs/kit';
import { whoHangsOnOne } from '#features/handovers/index.ts';
import { keepSeat } from '#features/partnerships/index.ts';
import { readStart } from '#features/workspace/index.ts';
import { arcs } from '#domain/partnerships/arc-of.ts';
import { address } from '#words/addresses.ts';
import { modelTexts } from '#words/models/index.ts';
import { found, statusOf } from '../../../../answer.ts';
import { needPerson, needReader } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { kind } = needReader(event);
  const { params, url, locals } = event;
  const { start, workshops } = await locals.within(async (needs) => ({
    start: found(await readStart(needs, params.id)),
    workshops: await needs.gatherings.ofPartnership(params.id),
  }));
  const kept = start.seats.find(({ byLink, mandate }) => byLink && mandate);
  return {
    start,
    arcName: modelTexts(locals.language).phases.arcs[arcs.indexOf(start.phase?.arc ?? 'a')] ?? '',
    workshops: workshops.filter((one) => one.kind === 'workshop'),
    /** The seat that ends with its link, which somebody with an account may make their own. */
    keepable: kind === 'person' ? (kept?.partyId ?? null) : null,
    /** Own parties that hang on one person, as long as it goes on. */
    hanging: start.partnership.state === 'ended' ? [] : whoHangsOnOne(start).map(({ name }) => name),
    done: url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  keep: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { partyId } = textsOf(await event.request.formData(), 'partyId');
    const kept = await within((needs) => keepSeat(needs, partyId));
    if (!kept.ok) return fail(statusOf(kept.problem), { problem: kept.problem });
    redirect(303, `${address(language, 'workspace', 'partnerships', event.params.id)}?done=kept`);
  },
};
