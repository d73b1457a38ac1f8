import { listNews } from '#features/publishing/index.ts';
import { markPublic } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  return { news: await within((needs) => listNews(needs, language)) };
};
