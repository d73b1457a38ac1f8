import { choosePublications, listPublications } from '#features/knowledge/index.ts';
import { knowledgeWords } from '#words/knowledge/index.ts';
import { choiceOf } from '../choice-of.ts';
import { sendCitations } from '../../../../send-citations.ts';
import type { RequestHandler } from './$types';

/** The list as it is narrowed, for a reference manager. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { within, language } = locals;
  const choice = choiceOf(language, url.searchParams);
  const all = await within((needs) => listPublications(needs, language));
  const name = [knowledgeWords(language)('publicationsFile'), choice.group, choice.kind].filter(Boolean);
  return sendCitations(choosePublications(all, choice), params.format, name.join('-'));
};
