import { error } from '@sveltejs/kit';
import type { Language } from '#domain/language.ts';
import {
  publicationGroups,
  readPublicationChoice,
  type PublicationChoice,
} from '#features/knowledge/index.ts';
import { address } from '#words/addresses.ts';
import { knowledgeWords } from '#words/knowledge/index.ts';
import { capital } from '../../../capital.ts';

/** What the address narrows the list to; an unknown group or kind is a page that does not exist, and the groups are near. */
export function choiceOf(language: Language, query: URLSearchParams): PublicationChoice {
  const read = readPublicationChoice(query.get('group'), query.get('kind'));
  if (read.ok) return read.value;
  const near = publicationGroups.map((group) => ({
    href: address(language, 'knowledge', 'publications') + queryOf({ group, kind: null }),
    label: knowledgeWords(language)(`group${capital(group)}`),
  }));
  error(404, { message: 'unknown-value', near });
}

/** The same choice as a query, for the addresses of pages and files; `page` from the second on. */
export function queryOf({ group, kind }: PublicationChoice, page = 1): string {
  const asked = { ...(group && { group }), ...(kind && { kind }), ...(page > 1 && { page: String(page) }) };
  const query = new URLSearchParams(asked);
  return query.size > 0 ? `?${query}` : '';
}
