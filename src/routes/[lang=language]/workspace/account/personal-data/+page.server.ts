import { error, fail, redirect } from '@sveltejs/kit';
import { eraseMe, ownCopy, readErasure } from '#features/privacy/index.ts';
import { readMe } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** So many lines of each place are shown; all of them are in the copy. */
const shown = 5;

const plainOf = (row: Readonly<Record<string, unknown>>): string =>
  Object.entries(row)
    .filter(
      ([key, value]) => value !== null && value !== '' && key !== 'id' && !/(_id|_by|revision)$/.test(key),
    )
    .map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(' · ')
    .slice(0, 240);

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return event.locals.within(async (needs) => {
    const me = await readMe(needs);
    if (!me) error(403);
    const { account, kept } = found(await ownCopy(needs));
    const places = [...Object.entries(account), ...Object.entries(kept)]
      .filter(([, rows]) => rows.length > 0)
      .map(([place, rows]) => ({ place, count: rows.length, lines: rows.slice(0, shown).map(plainOf) }));
    return { me, places, shown, erasure: await readErasure(needs, me.id) };
  });
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { email } = textsOf(await event.request.formData(), 'email');
    const erased = await within((needs) => eraseMe(needs, email));
    if (!erased.ok) return fail(statusOf(erased.problem), { problem: erased.problem, email });
    redirect(303, `${address(language, 'personal-data')}?done=erased`);
  },
};
