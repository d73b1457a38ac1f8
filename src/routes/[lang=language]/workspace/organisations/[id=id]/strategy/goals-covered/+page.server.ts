import { readCoverage } from '#features/portfolio/index.ts';
import { found } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return found(await event.locals.within((needs) => readCoverage(needs, event.params.id)));
};
