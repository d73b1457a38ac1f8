import { listChapters, listTools } from '#features/guide/index.ts';
import { markPublic } from '../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  return within(async (needs) => ({
    chapters: await listChapters(needs, language),
    tools: await listTools(needs, language),
  }));
};
