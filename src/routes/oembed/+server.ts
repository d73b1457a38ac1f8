import { embedOf, writeEmbed, type EmbedFormat } from '#features/publishing/index.ts';
import { answerMachine } from '../machine-answer.ts';
import type { RequestHandler } from './$types';

const types: Readonly<Record<EmbedFormat, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

const plain = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** Undefined when it is no size. */
function sizeOf(text: string | null): number | null | undefined {
  if (text === null) return null;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** oEmbed 1.0: what one of our pages becomes on somebody else's. */
export const GET: RequestHandler = async (event) => {
  const query = event.url.searchParams;
  const url = query.get('url') ?? '';
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') return plain(501, 'The formats are json and xml.');
  const [maxWidth, maxHeight] = [sizeOf(query.get('maxwidth')), sizeOf(query.get('maxheight'))];
  if (!URL.canParse(url)) return plain(400, 'url is the whole address of a page.');
  if (maxWidth === undefined || maxHeight === undefined)
    return plain(400, 'maxwidth and maxheight are whole numbers above 0.');
  const { publishing, publicUrl } = event.locals.visit;
  const asked = new URL(url);
  const { faces } = await publishing.catalogue();
  const face = asked.origin === new URL(publicUrl).origin ? faces.get(asked.pathname) : undefined;
  const embed = face && embedOf(face, publicUrl, { maxWidth, maxHeight });
  if (!embed) return plain(404, 'Nothing at this address can be embedded: only cases and the film can.');
  return answerMachine(event, { body: writeEmbed(embed, format), type: types[format] });
};
