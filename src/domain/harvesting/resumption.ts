import { readBound, type Datestamp } from './datestamp.ts';
import type { ListVerb, Selection } from './ask.ts';

/** Where a list goes on: what was asked for, the last record told, and how many there were before. */
export type Resumption = {
  readonly verb: ListVerb;
  readonly selection: Selection;
  readonly after: { readonly datestamp: Datestamp; readonly identifier: string };
  readonly cursor: number;
};

/** Makes a mark for a text that nobody else can make. */
export type Seal = (text: string) => string;

const longest = 1000;

/** Only letters, digits and signs that no harvester needs to escape: many forget to. */
const pack = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[_.!'()*~-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%', '_');

function unpack(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('_', '%'));
  } catch {
    return null;
  }
}

/** A token that says itself where to go on: the server remembers nothing. */
export function writeResumption({ verb, selection, after, cursor }: Resumption, seal: Seal): string {
  const { metadataPrefix, from = '', until = '', set = '' } = selection;
  const said = [verb, metadataPrefix, from, until, set, after.datestamp, after.identifier, String(cursor)];
  const packed = said.map(pack).join('.');
  return `${packed}.${seal(packed)}`;
}

/** What a token of ours says; null for any other text. */
export function readResumption(token: string, seal: Seal): Resumption | null {
  if (token.length > longest) return null;
  const at = token.lastIndexOf('.');
  const packed = token.slice(0, Math.max(0, at));
  if (at < 0 || seal(packed) !== token.slice(at + 1)) return null;
  const [verb, metadataPrefix, from, until, set, datestamp, identifier, cursor] = packed
    .split('.')
    .map(unpack);
  if (verb !== 'ListIdentifiers' && verb !== 'ListRecords') return null;
  if (!metadataPrefix || !datestamp || !identifier || !readBound(datestamp)) return null;
  return {
    verb,
    selection: { metadataPrefix, from: from || undefined, until: until || undefined, set: set || undefined },
    after: { datestamp, identifier },
    cursor: Number(cursor),
  };
}
