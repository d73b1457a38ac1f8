import { element, writeXml } from '#domain/xml/write-xml.ts';
import { publishingWords } from '#words/publishing/index.ts';
import { shellWords } from '#words/shell/index.ts';
import type { PublicFace } from '../public-pages/public-page.ts';

export type EmbedFormat = 'json' | 'xml';

/** What a page becomes on somebody else's (oEmbed 1.0). */
export type Embed = Readonly<Record<string, string | number>>;

export type EmbedSize = { readonly maxWidth: number | null; readonly maxHeight: number | null };

/** The film's own shape. */
const film = { width: 960, height: 540 };
const rich = { width: 600, height: 240 };

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

/** Only cases and the film are made to stand elsewhere; null for any other page. */
export function embedOf(face: PublicFace, origin: string, size: EmbedSize): Embed | null {
  if (face.kind === 'cases') return { ...about(face, origin), ...caseEmbed(face, origin, size) };
  if (face.kind === 'film') return { ...about(face, origin), ...filmEmbed(face, origin, size) };
  return null;
}

const about = ({ language, told }: PublicFace, origin: string): Embed => ({
  version: '1.0',
  title: told.title,
  author_name: shellWords(language)('product'),
  author_url: `${origin}/${language}`,
  provider_name: shellWords(language)('product'),
  provider_url: `${origin}/${language}`,
  cache_age: 86_400,
});

/** A quotation that needs nothing from us to be shown. */
function caseEmbed(
  { language, told }: PublicFace,
  origin: string,
  { maxWidth, maxHeight }: EmbedSize,
): Embed {
  const url = origin + told.path;
  const more = publishingWords(language)('readMore', {
    title: told.title,
    product: shellWords(language)('product'),
  });
  const html =
    `<blockquote cite="${escape(url)}" lang="${language}"><p><strong>${escape(told.title)}</strong></p>` +
    `<p>${escape(told.summary)}</p><p><a href="${escape(url)}">${escape(more)}</a></p></blockquote>`;
  return {
    type: 'rich',
    html,
    width: Math.min(rich.width, maxWidth ?? rich.width),
    height: Math.min(rich.height, maxHeight ?? rich.height),
  };
}

function filmEmbed({ language }: PublicFace, origin: string, { maxWidth, maxHeight }: EmbedSize): Embed {
  const scale = Math.min(1, (maxWidth ?? film.width) / film.width, (maxHeight ?? film.height) / film.height);
  const [width, height] = [
    Math.max(1, Math.floor(film.width * scale)),
    Math.max(1, Math.floor(film.height * scale)),
  ];
  const title = publishingWords(language)('filmIn', { product: shellWords(language)('product') });
  const html =
    `<iframe src="${escape(`${origin}/embed/film?language=${language}`)}" width="${width}" height="${height}"` +
    ` title="${escape(title)}" allow="fullscreen" style="border:0"></iframe>`;
  return { type: 'video', html, width, height };
}

export const writeEmbed = (embed: Embed, format: EmbedFormat): string =>
  format === 'json'
    ? JSON.stringify(embed)
    : writeXml(
        element(
          'oembed',
          {},
          Object.entries(embed).map(([name, value]) => element(name, {}, String(value))),
        ),
      ).replace('?>', ' standalone="yes"?>');
