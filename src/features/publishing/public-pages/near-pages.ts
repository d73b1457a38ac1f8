import { nearest } from '#domain/search/nearest.ts';
import { isAddressWord } from '#words/addresses.ts';
import type { PublicFace } from './public-page.ts';

type Faces = ReadonlyMap<string, PublicFace>;

/** More than a third of the letters wrong is another page. */
const apart = 1 / 3;

/** The pages that an address without one may have been meant for, by its spelling; those of its own room first. */
export function nearPages(faces: Faces, path: string): PublicFace[] {
  const room = path.slice(0, path.lastIndexOf('/'));
  const known = [...faces.values()]
    .filter(({ told, id }) => told.path.startsWith(path.slice(0, 4)) && !id.startsWith('questions-'))
    .map((face) => ({ thing: face, names: namesOf(face) }));
  const [own, others] = [known.filter(({ thing }) => isIn(room, thing)), known];
  return nearest(wordOf(path), [...new Set([...own, ...others])], { apart });
}

const isIn = (room: string, { told }: PublicFace): boolean =>
  told.path.slice(0, told.path.lastIndexOf('/')) === room;

function namesOf({ told }: PublicFace): string[] {
  const { short } = told.front;
  return [wordOf(told.path), told.title, ...(typeof short === 'string' ? [short] : [])];
}

/** What an address says of its own: its last word that is not a fixed one, or else its last. */
export function wordOf(path: string): string {
  const words = path.split('/').slice(2);
  return words.findLast((word) => !isAddressWord(word)) ?? words.at(-1) ?? '';
}

/** The list or page that a missing page would have lain under; null when that is the front page. */
export function pageAbove(faces: Faces, path: string): PublicFace | null {
  const parts = path.split('/');
  for (let length = parts.length - 1; length > 2; length -= 1) {
    const face = faces.get(parts.slice(0, length).join('/'));
    if (face) return face;
  }
  return null;
}
