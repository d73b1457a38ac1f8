import { join } from 'node:path';
import type { Deck } from '#domain/games/model.ts';
import { languages } from '#domain/language.ts';
import { everyPage } from '#features/guide/index.ts';
import { ContentFault } from '#server/content/content-fault.ts';
import { fronts } from '#server/content/kinds.ts';
import { readDeck } from '#server/content/read-deck.ts';
import { readContent } from '#server/content/read-content.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { makeContentStore } from '#server/database/stores/content-store.ts';
import { PlainError } from './plain-error.ts';
import { checkout } from './settings.ts';

const folder = join(checkout, 'content');

/** What is wrong in a file of content is for whoever starts the house to read. */
function plainly(error: unknown): never {
  throw error instanceof ContentFault ? new PlainError(error.message) : error;
}

/** The cards of the game, which are kept in memory alone. */
export const openDeck = (): Promise<Deck> => readDeck(folder).catch(plainly);

/**
 * Brings the pages of `content/` into the database, in the keeper's name: all of them or none. What people have
 * written since stays.
 */
export async function importContent(database: OpenDatabase): Promise<void> {
  const files = await readContent(folder).catch(plainly);
  const there = new Set(files.map((file) => `${file.language} ${file.kind} ${file.id}`));
  await database.keeper.transaction().execute(async (trx) => {
    const store = makeContentStore(trx);
    for (const file of files) await store.keepPage(file);
    for (const language of languages) {
      for (const kind of Object.keys(fronts)) {
        for (const { id, origin } of await everyPage(store, language, kind)) {
          if (origin !== 'written' && !there.has(`${language} ${kind} ${id}`))
            await store.removePage(language, kind, id);
        }
      }
    }
  });
}
