import type { FileSource } from '#features/files/ports.ts';
import { BrokenForm, readMultipart } from './multipart.ts';
import { openSpool, type Spool } from './spool.ts';

/** A form with a file, whose bytes lie on the disk until it is closed. */
export type ReceivedForm = AsyncDisposable & {
  readonly texts: FormData;
  /** What was sent in the field `file`; null when there is no such field. */
  readonly file: (FileSource & { readonly name: string }) | null;
};

/** Of everything that is no file, in bytes. */
const mostText = 1_000_000;
const mostParts = 200;

/** Takes a form in as it comes: its file, up to `most` bytes, goes to the disk. A broken one leaves nothing. */
export async function receiveForm(request: Request, most: number): Promise<ReceivedForm> {
  const boundary = boundaryOf(request.headers.get('content-type') ?? '');
  if (boundary === null) return textsOnly(request);
  const spool = await openSpool(most);
  try {
    const { texts, fileName } = await takeIn(request.body ?? noBody(), boundary, spool);
    const file = fileName === null ? null : { ...spool.source(), name: fileName };
    return { texts, file, [Symbol.asyncDispose]: () => spool[Symbol.asyncDispose]() };
  } catch (error) {
    await spool[Symbol.asyncDispose]();
    throw error;
  }
}

/** What comes without being a form: all of it is the file. */
export async function receiveBytes(request: Request, most: number): Promise<FileSource & AsyncDisposable> {
  const spool = await openSpool(most);
  try {
    for await (const bytes of request.body ?? noBody()) await spool.add(bytes);
    return { ...spool.source(), [Symbol.asyncDispose]: () => spool[Symbol.asyncDispose]() };
  } catch (error) {
    await spool[Symbol.asyncDispose]();
    throw error;
  }
}

async function* noBody(): AsyncGenerator<Uint8Array> {
  // Nothing was sent.
}

function boundaryOf(type: string): string | null {
  if (!/^multipart\/form-data\b/i.test(type)) return null;
  const [, quoted, bare] = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw new BrokenForm('the form does not say how its parts are marked');
  return boundary;
}

async function textsOnly(request: Request): Promise<ReceivedForm> {
  if (Number(request.headers.get('content-length') ?? 0) > mostText)
    throw new BrokenForm('the form says too much');
  return { texts: await request.formData(), file: null, [Symbol.asyncDispose]: () => Promise.resolve() };
}

type Taken = { readonly texts: FormData; readonly fileName: string | null };

/** The first file of the field `file` goes to the disk; of others nothing is kept. */
async function takeIn(body: AsyncIterable<Uint8Array>, boundary: string, spool: Spool): Promise<Taken> {
  const texts = new FormData();
  const told = { name: '', isText: false, chunks: [] as Uint8Array[] };
  let [fileName, spooling, bytes, parts]: [string | null, boolean, number, number] = [null, false, 0, 0];
  const endText = (): void => {
    if (told.isText) texts.append(told.name, Buffer.concat(told.chunks).toString('utf8'));
  };
  for await (const piece of readMultipart(body, boundary)) {
    if ('part' in piece) {
      endText();
      const { name, fileName: called } = piece.part;
      spooling = called !== null && name === 'file' && fileName === null;
      if (spooling) fileName = called;
      Object.assign(told, { name, isText: called === null, chunks: [] });
      parts += 1;
    } else if (spooling) await spool.add(piece.bytes);
    else if (told.isText) {
      told.chunks.push(piece.bytes);
      bytes += piece.bytes.length;
    }
    if (bytes > mostText || parts > mostParts) throw new BrokenForm('the form says too much');
  }
  endText();
  return { texts, fileName };
}
