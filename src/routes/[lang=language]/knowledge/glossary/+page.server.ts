import { readGlossary } from '#features/knowledge/index.ts';
import { markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  return { letters: await within((needs) => readGlossary(needs, language)) };
};
