import type { RequestEvent } from '@sveltejs/kit';
import { nearPages, pageAbove, wordOf, type PublicFace } from '#features/publishing/index.ts';
import { findPages } from '#features/search/index.ts';
import { routePath } from '#words/addresses.ts';

type Near = { readonly href: string; readonly label: string };

/** The rooms that anybody may walk in, and the shelf of the search on which their pages lie. */
const shelves: Readonly<Record<string, string | undefined>> = {
  guide: 'guide',
  tools: 'tools',
  cases: 'cases',
  film: 'film',
  knowledge: undefined,
  'knowledge/glossary': 'terms',
  'knowledge/publications': 'publications',
  about: 'about',
  news: 'about',
  search: undefined,
};
/** The other words that a public address may begin with are misspelt ones, never those of rooms behind a door. */
const closed =
  /^(?:workspace|guest|invitation|reminders|notices|sign-in|sign-out|expired|cases\/tell)(?:\/|$)/;

/** So many of each way of looking. */
const most = 3;

/**
 * What an address that leads nowhere may have been meant for: pages of nearly that spelling, then what the search
 * finds by its words, last the list that it would have lain in. Never fails: what cannot be found is not offered.
 */
export async function nearAddress({ locals, url, request }: RequestEvent): Promise<readonly Near[]> {
  const path = readable(url.pathname);
  const room = routePath(path).split('/').slice(2).join('/');
  if (!/^\/(?:da|en)\//.test(path) || request.method !== 'GET' || closed.test(room)) return [];
  try {
    const { faces } = await locals.visit.publishing.catalogue();
    const above = pageAbove(faces, path);
    const spelt = nearPages(faces, path).slice(0, most).map(linkOf);
    const searched = await search(locals, faces, { room, word: wordOf(path) });
    const near = [...spelt, ...searched, ...(above ? [linkOf(above)] : [])];
    return [...new Map(near.toReversed().map((one) => [one.href, one])).values()].toReversed();
  } catch (error) {
    locals.visit.log.warn({ err: error }, 'what is near a missing page could not be found');
    return [];
  }
}

const linkOf = ({ told }: PublicFace): Near => ({ href: told.path, label: told.title });

/** Pages that have all the words of the address, those of its own room first. */
async function search(
  { language, within }: App.Locals,
  faces: ReadonlyMap<string, PublicFace>,
  { room, word }: { readonly room: string; readonly word: string },
): Promise<Near[]> {
  const query = word.replace(/[-_.\p{Cc}]+/gu, ' ').slice(0, 100);
  const shelf = shelves[room.split('/').slice(0, 2).join('/')] ?? shelves[room.split('/')[0] ?? ''];
  const ask = (on?: string) => within((needs) => findPages(needs, language, { query, shelf: on, page: 1 }));
  const own = shelf ? await ask(shelf) : null;
  const found = own && !own.some && own.hits.length ? own : await ask();
  if (found.some) return [];
  return found.hits.slice(0, most).map(({ kind, path, title }) => {
    // A page is offered from its beginning; a term or another record where it stands.
    const page = path.replace(/#.*/, '');
    const label = title.map(({ text }) => text).join('');
    return { href: faces.get(page)?.kind === kind ? page : path, label };
  });
}

/** An address as it is written; one that cannot be read stays as it came. */
function readable(pathname: string): string {
  try {
    return decodeURIComponent(pathname).slice(0, 300);
  } catch {
    return pathname.slice(0, 300);
  }
}
