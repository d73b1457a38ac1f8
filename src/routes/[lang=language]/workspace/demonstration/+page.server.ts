import { fail, redirect } from '@sveltejs/kit';
import { unusedDays } from '#domain/demonstrations/lifetime.ts';
import { problem } from '#domain/result.ts';
import { readDemonstration } from '#features/demonstrations/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import { needPerson } from '../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, visit, who } = event.locals;
  const own = await within(readDemonstration);
  const standing = own ? 'there' : visit.demonstrations.standing(who);
  return { own, standing, days: unusedDays, removed: event.url.searchParams.get('done') === 'removed' };
};

export const actions: Actions = {
  default: async (event) => {
    const reader = needPerson(event);
    const { visit, who, language } = event.locals;
    if (!visit.allow('demonstration', reader.email))
      return fail(429, { problem: problem('too-many-requests').problem });
    const made = await visit.demonstrations.make(who);
    // It takes longer than anybody waits for an answer: the page looks for itself.
    if (made === 'making') redirect(303, address(language, 'workspace', 'demonstration'));
    if (!made.ok && made.problem.kind !== 'demonstration-there')
      return fail(statusOf(made.problem), { problem: made.problem });
    redirect(
      303,
      made.ok
        ? address(language, 'workspace', 'organisations', made.value.organisationId)
        : address(language, 'workspace', 'demonstration'),
    );
  },
};
