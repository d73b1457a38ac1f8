import { isLanguage, otherLanguage } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { filmWords } from '#words/film/index.ts';
import { publishingWords } from '#words/publishing/index.ts';
import { shellWords } from '#words/shell/index.ts';
import { answerMachine } from '../../machine-answer.ts';
import type { RequestHandler } from './$types';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

/** It shows the film and nothing else, may stand in anybody's frame, and runs no script. */
const policy = [
  "default-src 'none'",
  "media-src 'self'",
  "img-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

const style = `html,body{margin:0;block-size:100%;background:#221d17}
video{display:block;inline-size:100%;block-size:calc(100% - 2.25rem);background:#221d17}
p{margin:0;block-size:2.25rem;font:1rem/2.25rem system-ui,sans-serif;text-align:center}a{color:#fff}`;

/** The film for other people's pages. */
export const GET: RequestHandler = async (event) => {
  const asked = event.url.searchParams.get('language') ?? 'da';
  const language = isLanguage(asked) ? asked : 'da';
  const other = otherLanguage(language);
  const say = filmWords(language);
  const product = shellWords(language)('product');
  const source = (kind: string): string =>
    `<source src="/film/film-${language}.${kind}" type="video/${kind}">`;
  const track = (kind: string, of: string, label: string): string =>
    `<track kind="${kind}" src="/film/${kind}-${of}.vtt" srclang="${of}" label="${escape(label)}">`;
  const home = event.locals.visit.publicUrl + address(language, 'film');
  const body = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${say('title')} · ${product}`)}</title><meta name="robots" content="noindex">
<link rel="canonical" href="${escape(home)}"><style>${style}</style></head>
<body><video controls playsinline preload="metadata" poster="/film/poster-${language}.webp" aria-label="${escape(say('name'))}">
${source('webm')}${source('mp4')}
${track('captions', language, say('captions'))}${track('captions', other, say('captionsOther'))}
${track('descriptions', language, say('described'))}</video>
<p><a href="${escape(home)}" target="_blank" rel="noopener">${escape(publishingWords(language)('filmIn', { product }))}</a></p></body>
</html>
`;
  const answer = await answerMachine(event, { body, type: 'text/html; charset=utf-8' });
  answer.headers.set('content-security-policy', policy);
  return answer;
};
