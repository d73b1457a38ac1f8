import { markPublic } from '../../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const whole = await event.locals.visit.editions.whole(event.locals.language);
  markPublic(event);
  return { whole };
};
