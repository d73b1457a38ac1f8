import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Deck } from '#domain/games/model.ts';
import { deckSchema } from '#features/games/deck-schema.ts';
import { ContentFault } from './content-fault.ts';

/** Where the deck lies in the folder of content. */
export const deckFile = 'game.yaml';

/** The partnership game's cards, checked: both languages, ids of their own, as many as the game needs. */
export async function readDeck(folder: string): Promise<Deck> {
  const path = join(folder, deckFile);
  const written: unknown = await readFile(path, 'utf8')
    .then(parse)
    .catch((fault: unknown) => {
      throw new ContentFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
    });
  const checked = deckSchema.safeParse(written);
  if (checked.success) return checked.data;
  const first = checked.error.issues[0];
  throw new ContentFault(`${path}: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`);
}
