/** The body ended in the middle, or is no form as RFC 7578 has them. */
export class BrokenForm extends Error {
  override readonly name = 'BrokenForm';
}

/** What is read of a form, in its order: that a part begins, and the bytes of the part that has begun. */
export type FormPiece =
  | { readonly part: { readonly name: string; readonly fileName: string | null } }
  | { readonly bytes: Uint8Array };

/** The fields before a part's content; a browser writes two short lines. */
const longestHead = 16_384;
const headEnd = Buffer.from('\r\n\r\n');

/** Reads `multipart/form-data` as it comes; never more is held than one chunk and a mark that may have begun in it. */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPiece> {
  const hold = holding(body);
  const mark = Buffer.from(`\r\n--${boundary}`);
  // What stands before the first mark is nobody's.
  for await (const _ of hold.upTo(mark, Infinity));
  while (!(await hold.isLast())) {
    const head: Uint8Array[] = [];
    for await (const bytes of hold.upTo(headEnd, longestHead)) head.push(bytes);
    yield { part: partOf(Buffer.concat(head).toString('utf8')) };
    for await (const bytes of hold.upTo(mark, Infinity)) yield { bytes };
  }
  await hold.rest();
}

function holding(body: AsyncIterable<Uint8Array>) {
  const chunks = body[Symbol.asyncIterator]();
  // The first mark stands at the very beginning, and has no line before it to end.
  let held = Buffer.from('\r\n');
  const more = async (): Promise<void> => {
    const next = await chunks.next();
    if (next.done) throw new BrokenForm('the form ended in the middle');
    held = Buffer.concat([held, next.value]);
  };
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    /** All before the mark, which is passed over. */
    async *upTo(mark: Buffer, most: number): AsyncGenerator<Uint8Array> {
      for (let seen = 0; seen <= most;) {
        const at = held.indexOf(mark);
        const sure = at < 0 ? held.length - mark.length + 1 : at;
        seen += Math.max(0, sure);
        if (sure > 0) yield take(sure);
        if (at >= 0) return void take(mark.length);
        await more();
      }
      throw new BrokenForm('a part of the form says too much about itself');
    },
    /** Whether the mark that was passed is the one that ends the form. */
    async isLast(): Promise<boolean> {
      while (held.length < 2) await more();
      return held.toString('latin1', 0, 2) === '--';
    },
    /** Whatever follows the end is let go by. */
    async rest(): Promise<void> {
      while (!(await chunks.next()).done);
    },
  };
}

/** Names are in UTF-8, with what would end them written as a browser does (HTML, "multipart form data"). */
function partOf(head: string): { name: string; fileName: string | null } {
  const disposition = /(?:^|\r\n)content-disposition:[ \t]*form-data([^\r\n]*)/i.exec(head)?.[1] ?? '';
  const name = /;[ \t]*name="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) throw new BrokenForm('a part of the form has no name');
  const fileName = /;[ \t]*filename="([^"]*)"/i.exec(disposition)?.[1];
  return { name: plain(name), fileName: fileName === undefined ? null : plain(fileName) };
}

const plain = (text: string): string =>
  text.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
