import { countAnswers } from '#features/guide/index.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const chapters = await event.locals.within((needs) => countAnswers(needs, event.params.id));
  return { chapters: found(chapters), partnershipId: event.params.id };
};
