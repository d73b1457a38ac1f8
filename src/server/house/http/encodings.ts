import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const squeeze = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** The bytes once for each encoding, as small as they go: made once, sent many times. */
export async function encodeAll(body: Buffer): Promise<Readonly<Record<Encoding, Buffer>>> {
  const [br, gz] = await Promise.all([
    squeeze.br(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
    squeeze.gzip(body, { level: 9 }),
  ]);
  return { br, gzip: gz, identity: body };
}

/** What a browser would rather have, of what we have. */
export function preferredEncoding(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  if (!accept.includes('q='))
    return accept.includes('br') ? 'br' : accept.includes('gzip') ? 'gzip' : 'identity';
  const weights = new Map(accept.toLowerCase().split(',').map(weighed));
  const weight = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br';
  return weight('gzip') > 0 ? 'gzip' : 'identity';
}

function weighed(word: string): [string, number] {
  const [name = '', ...rest] = word.split(';').map((part) => part.trim());
  const quality = rest.find((part) => part.startsWith('q='));
  return [name, quality === undefined ? 1 : Number(quality.slice(2)) || 0];
}
