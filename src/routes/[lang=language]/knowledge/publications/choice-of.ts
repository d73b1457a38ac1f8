import { readPublicationChoice, type PublicationChoice } from '#features/knowledge/index.ts';
import { found } from '../../../answer.ts';

/** What the address narrows the list to; an unknown group or kind is a page that does not exist. */
export const choiceOf = (query: URLSearchParams): PublicationChoice =>
  found(readPublicationChoice(query.get('group'), query.get('kind')));

/** The same choice as a query, for the addresses of pages and files; `page` from the second on. */
export function queryOf({ group, kind }: PublicationChoice, page = 1): string {
  const asked = { ...(group && { group }), ...(kind && { kind }), ...(page > 1 && { page: String(page) }) };
  const query = new URLSearchParams(asked);
  return query.size > 0 ? `?${query}` : '';
}
