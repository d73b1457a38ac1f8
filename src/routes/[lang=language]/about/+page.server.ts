import { listAbout } from '#features/publishing/index.ts';
import { markPublic } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  return { pages: await within((needs) => listAbout(needs, language)) };
};
