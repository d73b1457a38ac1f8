import { listEvents, listKnowledge, listPublications, listTerms } from '#features/knowledge/index.ts';
import { markPublic } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  return within(async (needs) => ({
    pages: await listKnowledge(needs, language),
    terms: (await listTerms(needs, language)).length,
    publications: (await listPublications(needs, language)).length,
    events: (await listEvents(needs, language)).length,
  }));
};
