import { fail, redirect } from '@sveltejs/kit';
import { isLanguage } from '#domain/language.ts';
import { accountTexts } from '#domain/yearly-account/figures.ts';
import { readAccount, writeAccount } from '#features/yearly-account/index.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const placeOf = ({ params, url, locals }: Pick<RequestEvent, 'params' | 'url' | 'locals'>) => {
  const wanted = url.searchParams.get('language') ?? '';
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0;
  return { organisationId: params.id, year, language: isLanguage(wanted) ? wanted : locals.language };
};

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const read = found(await event.locals.within((needs) => readAccount(needs, placeOf(event))));
  return { ...read, done: event.url.searchParams.get('done') };
};

export const actions: Actions = {
  write: async (event) => {
    needPerson(event);
    const typed = textsOf(await event.request.formData(), ...accountTexts, 'revision');
    const place = placeOf(event);
    const saved = await event.locals.within((needs) => writeAccount(needs, place, typed));
    if (saved.ok) redirect(303, `${event.url.pathname}?language=${place.language}&done=saved`);
    const { problem } = saved;
    const revision = 'current' in problem ? String(problem.current.revision) : typed.revision;
    return fail(statusOf(problem), { problem, typed, revision });
  },
};
