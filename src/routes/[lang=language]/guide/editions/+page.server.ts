import { markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const shelf = await event.locals.visit.editions.shelf(event.locals.language);
  markPublic(event);
  return { shelf };
};
