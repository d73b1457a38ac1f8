import { readPublicationChoice, type PublicationChoice } from '#features/knowledge/index.ts';
import { found } from '../../../answer.ts';

/** What the address narrows the list to; an unknown group or kind is a page that does not exist. */
export const choiceOf = (query: URLSearchParams): PublicationChoice =>
  found(readPublicationChoice(query.get('group'), query.get('kind')));

/** The same choice as a query, for the addresses of pages and files. */
export function queryOf({ group, kind }: PublicationChoice): string {
  const query = new URLSearchParams({ ...(group ? { group } : {}), ...(kind ? { kind } : {}) });
  return query.size > 0 ? `?${query}` : '';
}
