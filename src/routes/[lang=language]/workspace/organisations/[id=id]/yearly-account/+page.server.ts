import { fail, redirect } from '@sveltejs/kit';
import { listAccounts, makeAccount } from '#features/yearly-account/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return event.locals.within(async (needs) => ({
    ...found(await listAccounts(needs, event.params.id)),
    thisYear: Number(needs.today.slice(0, 4)),
  }));
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'year', 'language', 'again');
    const made = await within((needs) => makeAccount(needs, event.params.id, typed));
    if (!made.ok) return fail(statusOf(made.problem), { problem: made.problem, typed });
    const { year, language: written } = made.value;
    const place = address(
      language,
      'workspace',
      'organisations',
      event.params.id,
      'yearly-account',
      String(year),
    );
    redirect(303, `${place}?language=${written}&done=${typed.again ? 'countedAgain' : 'made'}`);
  },
};
