import { listPeople } from '#features/people/index.ts';
import { afterIn } from '../../../after-page.ts';
import { found } from '../../../answer.ts';
import { needPerson } from '../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const page = { limit: 50, ...afterIn(event.url) };
  return { people: found(await event.locals.within((needs) => listPeople(needs, page))) };
};
