import { listCases, sortCases } from '#features/cases/index.ts';
import { listChapters, listTools } from '#features/guide/index.ts';
import { markPublic } from '../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  markPublic(event);
  const { within, language } = event.locals;
  return within(async (needs) => ({
    chapters: await listChapters(needs, language),
    tools: await listTools(needs, language),
    cases: sortCases(await listCases(needs, language), 'newest', (a, b) =>
      a.localeCompare(b, language),
    ).slice(0, 3),
  }));
};
