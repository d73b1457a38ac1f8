import { fail, redirect } from '@sveltejs/kit';
import { changeRoles, myOrganisations } from '#features/people/index.ts';
import { readFront } from '#features/workspace/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../answer.ts';
import { needPerson, needReader } from '../../need-reader.ts';
import { textsOf } from '../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { partnershipId } = needReader(event);
  const { within, language } = event.locals;
  if (partnershipId) redirect(303, address(language, 'workspace', 'partnerships', partnershipId));
  const { front, today } = await within(async (needs) => ({
    front: await readFront(needs),
    today: needs.today,
  }));
  return { front, today, removed: event.url.searchParams.get('done') === 'removed' };
};

export const actions: Actions = {
  /** The list of first steps is put away, or fetched again. */
  steps: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { away } = textsOf(await event.request.formData(), 'away');
    await within(async ({ rooms }) => ({ ok: true, value: await rooms.putFirstHourAway(away === 'yes') }));
    redirect(303, address(language, 'workspace'));
  },
  /** Who administers the organisation takes the role that writes its strategy. */
  lead: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { organisationId } = textsOf(await event.request.formData(), 'organisationId');
    const taken = await within(async (needs) => {
      const own = (await myOrganisations(needs)).find((one) => one.organisationId === organisationId);
      const roles = [...new Set([...(own?.roles ?? []), 'network-lead'])];
      return changeRoles(needs, { organisationId, membershipId: own?.id, roles });
    });
    if (!taken.ok) return fail(statusOf(taken.problem), { problem: taken.problem });
    redirect(303, address(language, 'workspace', 'organisations', organisationId, 'strategy'));
  },
};
