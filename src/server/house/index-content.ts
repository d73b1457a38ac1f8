import { createHash } from 'node:crypto';
import { languages } from '#domain/language.ts';
import { everyPage } from '#features/guide/index.ts';
import { indexEntries } from '#features/search/index.ts';
import { fronts } from '#server/content/kinds.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { makeContentStore } from '#server/database/stores/content-store.ts';
import { makeSearchStore, searchEdition } from '#server/database/stores/search-store.ts';
import { fixedEntries, searchEntry } from './search-entries.ts';

/** Raised when the index is to be made otherwise than before of the same content. */
const making = 6;

/** Makes the index of the search anew, in the keeper's name, when the content or the making of it has changed. */
export async function indexContent({ keeper }: OpenDatabase): Promise<void> {
  await keeper.transaction().execute(async (trx) => {
    const [content, edition] = [makeContentStore(trx), searchEdition(trx)];
    const kinds = languages.flatMap((language) => Object.keys(fronts).map((kind) => ({ language, kind })));
    const pages = [];
    for (const { language, kind } of kinds) pages.push(...(await everyPage(content, language, kind)));
    const hashes = pages.map(({ language, kind, id, hash }) => `${language} ${kind} ${id} ${hash}`);
    const mark = createHash('sha256')
      .update(`${making} ${hashes.join('\n')}`)
      .digest('hex');
    if ((await edition.mark()) === mark) return;
    const entries = pages.map(searchEntry).filter((entry) => entry !== null);
    const indexed = languages.flatMap((language) =>
      indexEntries([...fixedEntries(language), ...entries.filter((entry) => entry.language === language)]),
    );
    await makeSearchStore(trx).replaceAll(indexed);
    await edition.keepMark(mark);
  });
}
