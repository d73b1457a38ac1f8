import type { Language } from '#domain/language.ts';
import { filmWords } from '#words/film/index.ts';
import { frontWords } from '#words/front/index.ts';
import { publishingWords } from '#words/publishing/index.ts';
import type { PublicFace } from '../public-pages/public-page.ts';

export type Picture = { readonly url: string; readonly alt: string };

/** What is drawn for a page. */
export type Shared = { readonly title: string; readonly kind: string; readonly language: Language };

/** Raised when the drawing is to look otherwise of the same words. */
const drawing = 1;

/** The front page says its promise and the film its name; every other page its title. */
export function sharedOf({ kind, id, language, told }: PublicFace): Shared {
  const title = kind === 'film' ? filmWords(language)('name') : told.title;
  const front = kind === 'page' && id === 'front';
  return {
    title: front ? frontWords(language)('frontTitle') : title,
    kind: publishingWords(language)(`kind_${kind}`),
    language,
  };
}

/** Another picture has another version: what is kept under this one is right for ever. */
export const pictureVersion = (shared: Shared): string =>
  fingerprint(`${drawing}\n${shared.language}\n${shared.kind}\n${shared.title}`);

/** FNV-1a, 32 bits: enough to tell a page's picture from its picture before. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

export function pictureOf(face: PublicFace, origin: string): Picture {
  const shared = sharedOf(face);
  const path = `/share/${face.language}/${face.kind}/${encodeURIComponent(face.id)}.png`;
  return { url: `${origin}${path}?v=${pictureVersion(shared)}`, alt: `${shared.kind}: ${shared.title}` };
}
