import { readContents } from '#features/guide/index.ts';
import { markPublic } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  return { chapters: await within((needs) => readContents(needs, language)) };
};
