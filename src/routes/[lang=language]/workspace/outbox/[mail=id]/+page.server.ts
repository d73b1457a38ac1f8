import { readMail } from '#features/people/index.ts';
import { found } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return { mail: found(await event.locals.within((needs) => readMail(needs, event.params.mail))) };
};
