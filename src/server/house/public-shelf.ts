import type { PublicShelf } from '#features/submissions/index.ts';
import { indexEntries } from '#features/search/index.ts';
import { makeContentStore } from '#server/database/stores/content-store.ts';
import { makeSearchStore } from '#server/database/stores/search-store.ts';
import type { Inside } from '#server/database/with-asker.ts';
import { searchEntry } from './search-entries.ts';

/** A written page among those of `content/`, found by the search from the same moment; and gone from both at once. */
export function makePublicShelf(trx: Inside): PublicShelf {
  const [content, search] = [makeContentStore(trx), makeSearchStore(trx)];
  return {
    async show(page) {
      await content.keepPage({ ...page, origin: 'written' });
      const entry = searchEntry({ ...page, updatedAt: '' });
      for (const indexed of indexEntries(entry ? [entry] : [])) await search.keepEntry(indexed);
    },
    async hide({ language, kind, id }) {
      await content.removePage(language, kind, id);
      await search.removeEntry(language, kind, id);
    },
  };
}
