import { fail, redirect } from '@sveltejs/kit';
import { deleteDemonstration, readDemonstration } from '#features/demonstrations/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  if (!(await within(readDemonstration))) redirect(303, address(language, 'workspace', 'demonstration'));
  return {};
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const deleted = await within(deleteDemonstration);
    // Pressed twice, or gone already: it is not there, which is what was wanted.
    if (!deleted.ok && deleted.problem.kind !== 'demonstration-gone')
      return fail(statusOf(deleted.problem), { problem: deleted.problem });
    redirect(303, `${address(language, 'workspace', 'demonstration')}?done=removed`);
  },
};
