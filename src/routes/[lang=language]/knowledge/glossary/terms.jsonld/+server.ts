import { listTerms } from '#features/knowledge/index.ts';
import { definedTermSet, jsonLd } from '#features/publishing/index.ts';
import { address } from '#words/addresses.ts';
import { knowledgeWords } from '#words/knowledge/index.ts';
import type { RequestHandler } from './$types';

/** The whole glossary for machines. */
export const GET: RequestHandler = async ({ locals }) => {
  const { within, language, visit } = locals;
  const tell = knowledgeWords(language);
  const set = definedTermSet({
    name: tell('glossaryTitle'),
    description: tell('glossaryDescription'),
    language,
    url: visit.publicUrl + address(language, 'knowledge', 'glossary'),
    terms: await within((needs) => listTerms(needs, language)),
  });
  const headers = {
    'content-type': 'application/ld+json; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
  };
  return new Response(jsonLd(set), { headers });
};
