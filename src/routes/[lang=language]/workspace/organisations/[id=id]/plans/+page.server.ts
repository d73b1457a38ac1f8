import { fail, redirect } from '@sveltejs/kit';
import { phaseIds } from '#domain/tools/phases/model.ts';
import { ownLines, readOwnPlan, writeOwnPlan } from '#features/phases/index.ts';
import { ownHouse } from '#features/strategy/index.ts';
import { address } from '#words/addresses.ts';
import { modelTexts } from '#words/models/index.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, locals, url } = event;
  const { own, house } = await locals.within(async (needs) => {
    const mine = await ownHouse(needs, params.id);
    return { own: found(await readOwnPlan(needs, params.id)), house: mine.ok ? mine.value : null };
  });
  const names = modelTexts(locals.language).phases.phases;
  return {
    own,
    house: house && { lead: house.lead },
    standardNames: Object.fromEntries(phaseIds.map((id, at) => [id, names[at]?.[0] ?? ''])),
    ownLines,
    done: url.searchParams.get('done') === 'saved',
  };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const organisationId = event.params.id;
    const form = await event.request.formData();
    const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<
      string,
      string
    >;
    const fromNumber = Number(typed['number']) || 0;
    const writing = { organisationId, typed: (name: string) => typed[name] ?? '', fromNumber };
    const written = await within((needs) => writeOwnPlan(needs, writing));
    if (!written.ok) return fail(statusOf(written.problem), { problem: written.problem, typed });
    redirect(303, `${address(language, 'workspace', 'organisations', organisationId, 'plans')}?done=saved`);
  },
};
