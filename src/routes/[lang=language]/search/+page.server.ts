import { error } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { findPages, pageSize, searchShelves } from '#features/search/index.ts';
import { markPublic } from '../../answer.ts';
import { address } from '#words/addresses.ts';
import type { PageServerLoad } from './$types';

/** Nobody turns more pages than this. */
const mostPages = 100;

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { language, within } = locals;
  const query = (url.searchParams.get('q') ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  const shelf = url.searchParams.get('in') || undefined;
  if (shelf && !searchShelves.includes(shelf)) error(404);
  const asked = Number(url.searchParams.get('page') ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), mostPages) : 1;
  if (!query) markPublic(event);
  const found = query ? await within((needs) => findPages(needs, language, { query, shelf, page })) : null;
  const shown = query.slice(0, 200);
  const other = address(otherLanguage(language), 'search');
  return {
    ...{ query: shown, shelf: shelf ?? null, page, found },
    pages: Math.min(mostPages, Math.ceil(onShelf(found, shelf) / pageSize)),
    otherPath: shown ? `${other}?q=${encodeURIComponent(shown)}` : other,
  };
};

type Counted = {
  readonly total: number;
  readonly shelves: readonly { shelf: string; count: number }[];
} | null;

const onShelf = (found: Counted, shelf: string | undefined): number =>
  shelf ? (found?.shelves.find((one) => one.shelf === shelf)?.count ?? 0) : (found?.total ?? 0);
