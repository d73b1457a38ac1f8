import { randomBytes } from 'node:crypto';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { WallRefusal } from '#domain/keeping.ts';
import {
  checkContent,
  fetchFile,
  putFile,
  readFile,
  readFiles,
  removeFile,
  replaceFile,
  type Checked,
} from '#features/files/index.ts';
import {
  aGuestLink,
  aMembership,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { sourceOf } from '#server/scanning/file-source.ts';
import { openScanner } from '#server/scanning/clamd.testing.ts';
import { makeInspection } from '#server/scanning/inspection.ts';
import { sendRoomFile } from '../../src/routes/send-room-file.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const unscanned = makeInspection(undefined);
async function checked(content: string | Uint8Array, name = 'Plan.txt'): Promise<Checked> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const found = await checkContent({ name, source: sourceOf(bytes) }, unscanned);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.value;
}

async function begun() {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const put = async (
    content: Checked,
    { as = one.asker, ...given }: { as?: Asker; own?: boolean; title?: string; sending?: string } = {},
  ) => ground.as(as, (needs) => putFile(needs, { partnershipId: room.id, own: false, ...given }, content));
  const titles = async (asker: Asker) => {
    const read = await ground.as(asker, (needs) => readFiles(needs, room.id));
    return read.ok ? read.value.files.items.map(({ title }) => title) : read.problem.kind;
  };
  const fetched = async (asker: Asker, id: string, number = 1) => {
    const read = await ground.as(asker, (needs) => fetchFile(needs, { id, number }));
    return read.ok ? Buffer.from(read.value.bytes) : read.problem.kind;
  };
  return { room, one, two, put, titles, fetched };
}

const idOf = (put: Awaited<ReturnType<typeof putFile>>): string => (put.ok ? put.value.id : '');
const kindOf = (
  put: { ok: true } | { ok: false; problem: { kind: string; fields?: readonly { kind: string }[] } },
) => (put.ok ? 'done' : (put.problem.fields?.[0]?.kind ?? put.problem.kind));

describe('a file of the room', () => {
  test('comes back as it went in, byte for byte, and is named by what it was called', async () => {
    const { one, two, put, titles, fetched } = await begun();
    const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(700_000)]);
    const id = idOf(await put(await checked(picture, 'C:\\Billeder\\Rum & trappe.PNG')));
    expect(await titles(two.asker)).toEqual(['Rum & trappe']);
    expect((await fetched(two.asker, id)) as Buffer).toEqual(picture);
    expect(await fetched(one.asker, id, 2)).toBe('not-found');
  });

  test('of a party’s own is found by nobody else: not by page, number or history', async () => {
    const { room, one, two, put, titles, fetched } = await begun();
    const id = idOf(await put(await checked('hemmeligt beløb'), { own: true, title: 'Vores budget' }));
    expect(await titles(one.asker)).toEqual(['Vores budget']);
    const director = await aPerson(ground.database.owner);
    await aMembership(ground.database.owner, {
      person: director,
      organisation: one.organisation,
      roles: ['director'],
    });
    const guest = await aGuestLink(ground.database.owner, {
      party: two.id,
      partnership: room.id,
      by: one.person,
    });
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [two.asker, asPerson(director), guest.asker, stranger, nobody]) {
      expect(await titles(asker)).not.toContain('Vores budget');
      expect(await fetched(asker, id)).toBe('not-found');
      expect((await ground.as(asker, (needs) => readFile(needs, id))).ok).toBe(false);
      expect((await ground.as(asker, (needs) => removeFile(needs, id))).ok).toBe(false);
      const newer = await checked('andet');
      const input = { id, fromNumber: 1 };
      expect((await ground.as(asker, (needs) => replaceFile(needs, input, newer))).ok).toBe(false);
    }
    const events = await ground.as(two.asker, (needs) => needs.history.events(room.id, {}));
    expect(JSON.stringify(events.items)).not.toContain('budget');
    expect(await fetched(one.asker, id)).toEqual(Buffer.from('hemmeligt beløb'));
  });

  test('is replaced by a newer version: of two at once one is made, the other is told, and the old one stays', async () => {
    const { room, one, two, put, fetched } = await begun();
    const id = idOf(await put(await checked('første')));
    const [mine, theirs] = [await checked('vores'), await checked('jeres')];
    const both = await Promise.all([
      ground.as(one.asker, (needs) => replaceFile(needs, { id, fromNumber: 1 }, mine)),
      ground.as(two.asker, (needs) => replaceFile(needs, { id, fromNumber: '1' }, theirs)),
    ]);
    expect(both.map(kindOf).toSorted()).toEqual(['done', 'file-replaced']);
    const read = await ground.as(two.asker, (needs) => readFile(needs, id));
    expect(read.ok && read.value.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(await fetched(one.asker, id, 1)).toEqual(Buffer.from('første'));
    const newest = both[0]?.ok ? mine : theirs;
    const again = await ground.as(one.asker, (needs) => replaceFile(needs, { id, fromNumber: 1 }, newest));
    expect(kindOf(again)).toBe('done');
    const told = await ground.as(two.asker, (needs) => needs.history.events(room.id, {}));
    expect(told.items.filter(({ kind }) => kind === 'file-replaced')).toHaveLength(1);
  });

  test('is taken out by the party that put it in alone, bytes and all; twice is once', async () => {
    const { room, one, two, put, titles, fetched } = await begun();
    const id = idOf(await put(await checked('til alle')));
    expect(kindOf(await ground.as(two.asker, (needs) => removeFile(needs, id)))).toBe('not-yours');
    const twice = await Promise.all([1, 2].map(() => ground.as(one.asker, (needs) => removeFile(needs, id))));
    expect(twice.map(kindOf)).toContain('done');
    expect(await titles(one.asker)).toEqual([]);
    expect(await fetched(one.asker, id)).toBe('not-found');
    const parts = ground.database.owner
      .selectFrom('byg.file_part')
      .innerJoin('byg.file_version', 'byg.file_version.id', 'byg.file_part.version_id')
      .select('byg.file_part.number')
      .where('byg.file_version.file_id', '=', id);
    expect(await parts.execute()).toEqual([]);
    const told = await ground.as(two.asker, (needs) => needs.history.events(room.id, {}));
    expect(told.items.filter(({ kind }) => kind === 'file-removed')).toHaveLength(1);
  });

  test('is put in by who may write: not by who only reads, a stranger or nobody', async () => {
    const { room, one, put } = await begun();
    const reading = await aGuestLink(ground.database.owner, {
      party: one.id,
      partnership: room.id,
      by: one.person,
      scope: ['read'],
    });
    const content = await checked('x');
    const stranger = asPerson(await aPerson(ground.database.owner));
    expect(kindOf(await put(content, { as: reading.asker }))).toBe('not-yours');
    for (const as of [stranger, nobody]) expect(kindOf(await put(content, { as }))).toBe('not-found');
    const { id: other } = await aPartnership(ground.database.owner);
    const astray = ground.as(one.asker, (needs) =>
      needs.files.addFile({
        id: needs.newId(),
        partnershipId: other,
        partyId: one.id,
        own: false,
        title: 'T',
      }),
    );
    await expect(astray).rejects.toThrow(WallRefusal);
  });

  test('has its bytes from the moment it is made, and never others', async () => {
    const { one, put } = await begun();
    const id = idOf(await put(await checked('første')));
    const late = ground.as(one.asker, async (needs) => {
      const [version] = await needs.files.fileVersions(id);
      await ground.database.within(one.asker, (trx) =>
        trx
          .insertInto('byg.file_part')
          .values({ version_id: version?.id ?? '', number: 1, bytes: Buffer.from('mere') })
          .execute(),
      );
    });
    await expect(late).rejects.toThrow(WallRefusal);
  });
});

describe('a link', () => {
  test('has a name and leads to the web; a newer one takes its place', async () => {
    const { one, put, titles } = await begun();
    const link = (url: string): Checked => ({ kind: 'link', url });
    expect(kindOf(await put(link('javascript:alert(1)'), { title: 'T' }))).toBe('bad-link');
    expect(kindOf(await put(link(''), { title: 'T' }))).toBe('missing');
    expect(kindOf(await put(link('https://example.dk')))).toBe('missing');
    const id = idOf(await put(link(' https://example.dk/mappe '), { title: '<b>Mappe</b>' }));
    expect(await titles(one.asker)).toEqual(['<b>Mappe</b>']);
    const newer = await ground.as(one.asker, (needs) =>
      replaceFile(needs, { id, fromNumber: 1 }, link('https://example.dk/ny')),
    );
    expect(kindOf(newer)).toBe('done');
    const read = await ground.as(one.asker, (needs) => readFile(needs, id));
    expect(read.ok && read.value.file.latest).toMatchObject({
      number: 2,
      content: { kind: 'link', url: 'https://example.dk/ny' },
    });
    expect((await ground.as(one.asker, (needs) => fetchFile(needs, { id, number: 1 }))).ok).toBe(false);
  });
});

describe('before a file is kept', () => {
  const sent = (bytes: Uint8Array) => ({ name: 'Brev.pdf', source: sourceOf(bytes) });

  test('its size and its bytes are looked at, not its name', async () => {
    const kind = async (bytes: Uint8Array) => kindOf(await checkContent(sent(bytes), unscanned));
    expect(await kind(new Uint8Array())).toBe('file-missing');
    expect(await kind(strToU8('<html><script>alert(1)</script>'))).toBe('file-kind');
    expect(await kind(new Uint8Array(20_000_001).fill(32))).toBe('file-too-large');
    expect(await kind(strToU8('%PDF-1.7'))).toBe('done');
  });

  test('the scanner is asked, when there is one; without its word nothing is kept', async () => {
    await using scanner = await openScanner((received) =>
      received.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0',
    );
    const at = (port: number) => makeInspection({ host: '127.0.0.1', port });
    const kind = async (text: string, port: number) =>
      kindOf(await checkContent(sent(strToU8(text)), at(port)));
    expect(await kind('%PDF-1.7 EICAR', scanner.port)).toBe('scan-harmful');
    expect(await kind('%PDF-1.7', scanner.port)).toBe('done');
    const gone = await openScanner(() => '');
    await gone[Symbol.asyncDispose]();
    expect(await kind('%PDF-1.7', gone.port)).toBe('scan-away');
  });

  test('sent twice from the same form it is one, however large; another one from that form is another', async () => {
    const { one, two, put, titles, fetched } = await begun();
    const large = await checked('a;b\n'.repeat(400_000), 'Stor.csv');
    const sending = newId();
    const both = await Promise.all([put(large, { sending }), put(large, { sending })]);
    expect(new Set([...both, await put(large, { sending })].map(idOf))).toEqual(new Set([sending]));
    expect(await titles(one.asker)).toEqual(['Stor']);
    const other = idOf(await put(await checked('En anden'), { sending, title: 'Anden' }));
    expect(other).not.toBe(sending);
    expect(await fetched(two.asker, other)).toEqual(Buffer.from('En anden'));
    // Gone back to, and shared after all: that is no second click.
    const [kept, shown] = [{ sending: newId(), own: true }, { own: false }];
    const alone = idOf(await put(large, { ...kept, title: 'Mellem os' }));
    const shared = idOf(await put(large, { ...kept, ...shown, title: 'Mellem os' }));
    expect(shared).not.toBe(alone);
    expect(await titles(two.asker)).toContain('Mellem os');
    for (const id of [alone, shared]) await ground.as(one.asker, (needs) => removeFile(needs, id));
    // Nobody comes to another room's file by its id, nor is hindered by it.
    const elsewhere = await begun();
    expect(idOf(await elsewhere.put(large, { sending }))).not.toBe(sending);
    expect(await elsewhere.titles(elsewhere.one.asker)).toEqual(['Stor']);
    expect(await titles(one.asker)).toEqual(['Anden', 'Stor']);
    // What is no id at all is as if it were not there.
    expect(kindOf(await put(await checked('x'), { sending: 'x' }))).toBe('done');
  });

  test('there must be room for it', async () => {
    const { room, put } = await begun();
    const content = await checked('x');
    const full = (given: Partial<Record<'things' | 'roomBytes' | 'houseBytes', number>>) =>
      ground.as(room.parties[0].asker, (needs) => {
        const fullness = async () => ({ things: 0, roomBytes: 0, houseBytes: 0, ...given });
        const files = { ...needs.files, fullness };
        return putFile({ ...needs, files }, { partnershipId: room.id, own: false }, content);
      });
    expect(kindOf(await full({ things: 500 }))).toBe('files-too-many');
    expect(kindOf(await full({ roomBytes: 500_000_000 }))).toBe('files-room-full');
    expect(kindOf(await full({ houseBytes: 3_000_000_000 }))).toBe('files-house-full');
    idOf(await put(await checked('12345')));
    const now = await ground.as(room.parties[1]!.asker, (needs) => needs.files.fullness(room.id));
    expect(now).toMatchObject({ things: 1, roomBytes: 5 });
    const outside = await ground.as(nobody, (needs) => needs.files.fullness(room.id));
    expect(outside).toEqual({ things: 0, roomBytes: 0, houseBytes: 0 });
  });
});

test('a file is sent as something to keep, whatever it is called', async () => {
  const { one, put } = await begun();
  const id = idOf(await put(await checked('a;b\n1;2\n'), { title: 'Æ"\r\nX-Evil: <1>/..\\' }));
  const read = await ground.as(one.asker, (needs) => fetchFile(needs, { id, number: 1 }));
  if (!read.ok) throw new Error('not fetched');
  const { headers } = sendRoomFile(read.value);
  expect(headers.get('x-evil')).toBeNull();
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w .-]+\.csv"; filename\*=UTF-8''[\w%.-]+$/,
  );
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-security-policy')).toContain('sandbox');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
