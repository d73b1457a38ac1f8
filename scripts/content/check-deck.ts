import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { deckSchema } from '../../src/features/games/deck-schema.ts';
import { deckFile } from '../../src/server/content/read-deck.ts';
import { spellWritten, type Spellers } from './check-spelling.ts';
import type { Finding } from './finding.ts';
import type { Written } from './read-sources.ts';

/** Everything that is wrong with the game's cards, on the line of the card. A folder without a deck has none. */
export async function checkDeck(folder: string, spellers: Spellers): Promise<readonly Finding[]> {
  const path = join(folder, deckFile);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return [];
  const file = relative(join(folder, '..'), path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const written: Written = { document, lineAt: (offset) => lines.linePos(offset).line };
  const checked = deckSchema.safeParse(document.toJS());
  const misshapen = (checked.error?.issues ?? []).map((issue) => ({
    file,
    line: lineOf(written, issue.path),
    sentence: `${issue.path.join('.')} ${issue.message}`.trim(),
  }));
  return [...misshapen, ...spellWritten({ file, written }, spellers)];
}

/** The line of a card, or of the nearest thing around it that is there. */
function lineOf({ document, lineAt }: Written, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range) return lineAt(range[0] ?? 0);
  }
  return 1;
}
