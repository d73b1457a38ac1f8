import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostBytes } from '#domain/files/model.ts';
import { sourceOf, wholeOf } from './file-source.ts';
import { inTurn } from './in-turn.ts';
import { makeInspection } from './inspection.ts';
import { BrokenForm } from './multipart.ts';
import { receiveBytes, receiveForm } from './receive-form.ts';

const boundary = '----WebKitFormBoundaryabc123';
const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };

/** A request whose body comes in these pieces, each when it is asked for. */
function sent(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  headers: HeadersInit = type,
): Request {
  const body = Readable.toWeb(Readable.from(pieces, { highWaterMark: 1 }));
  return new Request('http://here.test', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
}

/** As another program writes a form: the platform's own. */
async function written(form: FormData): Promise<{ type: string; bytes: Uint8Array }> {
  const answer = new Response(form);
  return { type: answer.headers.get('content-type') ?? '', bytes: await answer.bytes() };
}

function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const head = (fileName: string): Uint8Array =>
  Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`);
const foot = Buffer.from(`\r\n--${boundary}--\r\n`);

describe('a form that comes in', () => {
  it('is what was sent, wherever it is cut on its way', async () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/\r\n?|\n/g, '\r\n'));
    // The platform leaves an empty name out, which a browser does not.
    const name = word.filter((text) => text !== '');
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .constantFrom('\r\n--', '\r\n------', '--', '\r', '\r\n\r\n')
        .map((text) => Buffer.from(text.repeat(9))),
    );
    const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });
    const forms = fc.record({ title: word, fileName: name, bytes: content, sizes: cuts });
    const property = fc.asyncProperty(forms, async ({ title, fileName, bytes, sizes }) => {
      const form = new FormData();
      form.append('title', title);
      form.append('file', new Blob([Buffer.from(bytes)]), fileName);
      form.append('title', 'again');
      const { type: said, bytes: body } = await written(form);
      await using received = await receiveForm(sent(cut(body, sizes), { 'content-type': said }), 1_000);
      expect(received.texts.getAll('title')).toEqual([title, 'again']);
      expect(received.file?.name).toBe(fileName);
      expect(received.file).toMatchObject({ size: bytes.length, sha256: sourceOf(bytes).sha256 });
      expect(received.file && Buffer.from(await wholeOf(received.file))).toEqual(Buffer.from(bytes));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('says how large its file was, and keeps no more of it than is taken', async () => {
    const bytes = randomBytes(5_000);
    await using received = await receiveForm(sent([head('a.pdf'), bytes, foot]), 1_000);
    expect(received.file?.size).toBe(5_000);
    expect(received.file && (await wholeOf({ ...received.file, size: 0 })).length).toBe(0);
    await using raw = await receiveBytes(sent(cut(bytes, [999]), {}), 5_000);
    expect(Buffer.from(await wholeOf(raw))).toEqual(bytes);
  });

  it('without a file is its texts, also as a browser writes one that needs no parts', async () => {
    const texts = { 'content-type': 'application/x-www-form-urlencoded' };
    await using received = await receiveForm(sent([Buffer.from('url=a%26b')], texts), 10);
    expect([received.texts.get('url'), received.file]).toEqual(['a&b', null]);
    await using unchosen = await receiveForm(sent([head(''), foot]), 10);
    expect(unchosen.file).toMatchObject({ name: '', size: 0 });
  });

  it.each([
    ['no boundary', [foot], { 'content-type': 'multipart/form-data' }],
    ['nothing', [], type],
    ['no end', [head('a'), Buffer.from('abc')], type],
    ['half a mark', [head('a'), Buffer.from('abc'), foot.subarray(0, 20)], type],
    ['a part without a name', [Buffer.from(`--${boundary}\r\n\r\nabc`), foot], type],
    ['a head without end', [Buffer.from(`--${boundary}\r\n${'x'.repeat(20_000)}`), foot], type],
    [
      'more text than any form has',
      [
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="a"\r\n\r\n${'x'.repeat(1_000_001)}`,
        ),
        foot,
      ],
      type,
    ],
  ])('is refused when it is broken: %s', async (_, pieces, headers) => {
    await expect(receiveForm(sent(pieces, headers), 1_000)).rejects.toBeInstanceOf(BrokenForm);
  });

  it('leaves nothing when the line breaks', async () => {
    const breaking = async function* () {
      yield head('a.pdf');
      yield randomBytes(10_000);
      throw new Error('the line broke');
    };
    await expect(receiveForm(sent(breaking()), mostBytes.file)).rejects.toThrow('the line broke');
    await expect(receiveBytes(sent(breaking()), mostBytes.file)).rejects.toThrow('the line broke');
  });
});

describe('twenty files at once', () => {
  it('are never further ahead of the disk than some pieces each, and looked at one at a time', async () => {
    const [files, pieces, size] = [20, 40, 65_536];
    const piece = Buffer.alloc(size, 'a');
    const held = { now: 0, most: 0 };
    /** Each piece counts as held from when it is made until the next is asked for. */
    const sending = async function* () {
      yield head('a.txt');
      for (let n = 0; n < pieces; n += 1) {
        held.now += size;
        held.most = Math.max(held.most, held.now);
        yield piece;
        held.now -= size;
      }
      yield foot;
    };
    await using closing = new AsyncDisposableStack();
    const received = await Promise.all(
      Array.from({ length: files }, async () =>
        closing.use(await receiveForm(sent(sending()), mostBytes.file)),
      ),
    );
    expect(held.most).toBeLessThanOrEqual(files * size);
    const inspection = makeInspection(undefined);
    const looking = { now: 0, most: 0 };
    const watched = received.map(({ file }) => {
      if (!file) throw new Error('no file came');
      const watching = async function* () {
        looking.now += 1;
        looking.most = Math.max(looking.most, looking.now);
        yield* file.pieces();
        looking.now -= 1;
      };
      return inspection.whole({ ...file, pieces: watching }, (bytes) => bytes.length);
    });
    expect(await Promise.all(watched)).toEqual(Array.from({ length: files }, () => pieces * size));
    expect(looking.most).toBe(1);
  });

  it('wait for their turn also behind one that failed', async () => {
    const turn = inTurn();
    const order: string[] = [];
    const one = turn(() => Promise.reject(new Error('failed')));
    const two = turn(async () => void order.push('two'));
    const three = turn(async () => void order.push('three'));
    await expect(one).rejects.toThrow('failed');
    await Promise.all([two, three]);
    expect(order).toEqual(['two', 'three']);
  });
});
