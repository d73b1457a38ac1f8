import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteTool } from '#domain/notes/note-tool.ts';
import type { Asker } from '#domain/people/asker.ts';
import {
  beginNote,
  bringNoteBack,
  changeNote,
  nameNoteVersion,
  putNoteAway,
  readNote,
  readNotePast,
  readNotes,
  removeNote,
} from '#features/notes/index.ts';
import {
  aGuestLink,
  aMembership,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openLiveRoom } from '#server/house/live-room.ts';
import { makeLog } from '#server/house/log.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function begun() {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const begin = (given: Readonly<Record<string, unknown>> = {}, as: Asker = one.asker) =>
    ground.as(as, (needs) =>
      beginNote(needs, { partnershipId: room.id, title: 'Nøglen', text: 'I receptionen', ...given }),
    );
  const titles = async (asker: Asker) => {
    const read = await ground.as(asker, (needs) => readNotes(needs, room.id));
    return read.ok ? read.value.notes.items.map(({ title }) => title) : read.problem.kind;
  };
  return { room, one, two, begin, titles };
}
const idOf = (note: Awaited<ReturnType<typeof beginNote>>): string => (note.ok ? note.value.id : '');

describe('a note of a party’s own', () => {
  test('is found by nobody else, and stands in no history', async () => {
    const { room, one, two, begin, titles } = await begun();
    const id = idOf(await begin({ partyId: one.id, title: 'Kun os', text: 'Vi tøver' }));
    expect(await titles(one.asker)).toEqual(['Kun os']);
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
      expect(await titles(asker)).not.toContain('Kun os');
      expect((await ground.as(asker, (needs) => readNote(needs, id))).ok).toBe(false);
      const change = { id, fromRevision: 1, title: 'Ind', text: '' };
      expect((await ground.as(asker, (needs) => changeNote(needs, change))).ok).toBe(false);
      await ground.as(asker, (needs) => removeNote(needs, id));
    }
    expect((await begin({ partyId: two.id })).ok).toBe(false);
    expect(await titles(one.asker)).toEqual(['Kun os']);
    const events = await ground.as(two.asker, (needs) => needs.history.events(room.id, {}));
    expect(JSON.stringify(events.items)).not.toContain('Kun os');
  });

  test('is saved from the revision that was seen; who comes second is shown both; the same twice is done', async () => {
    const { one, begin } = await begun();
    const id = idOf(await begin({ partyId: one.id }));
    const save = (text: string, fromRevision = 1) =>
      ground.as(one.asker, (needs) => changeNote(needs, { id, fromRevision, title: 'Nøglen', text }));
    expect((await save('Hos os')).ok).toBe(true);
    expect(await save('Hos dem')).toMatchObject({
      problem: { kind: 'stale', current: { text: 'Hos os', revision: 2 } },
    });
    expect((await save('Hos os')).ok).toBe(true);
    expect((await save('Hos dem', 2)).ok).toBe(true);
    const gone = await Promise.all([1, 2].map(() => ground.as(one.asker, (needs) => removeNote(needs, id))));
    expect(gone.every(({ ok }) => ok)).toBe(true);
    expect((await save('igen', 3)).ok).toBe(false);
  });
});

describe('a shared note', () => {
  test('is read by all parties, told in the history, and neither rewritten nor deleted behind the live room', async () => {
    const { room, two, one, begin, titles } = await begun();
    const id = idOf(await begin());
    expect(await titles(two.asker)).toEqual(['Nøglen']);
    const change = { id, fromRevision: 1, title: 'X', text: 'Y' };
    expect((await ground.as(one.asker, (needs) => changeNote(needs, change))).ok).toBe(false);
    expect((await ground.as(one.asker, (needs) => removeNote(needs, id))).ok).toBe(false);
    const events = await ground.as(two.asker, (needs) => needs.history.events(room.id, {}));
    expect(events.items.map(({ kind }) => kind)).toContain('note-begun');
    expect((await begin({ title: ' ' })).ok).toBe(false);
    const reading = await aGuestLink(ground.database.owner, {
      party: one.id,
      partnership: room.id,
      by: one.person,
      scope: ['read'],
    });
    expect((await begin({}, reading.asker)).ok).toBe(false);
  });

  test('is written through the live room, which keeps it and knows no party’s own', async () => {
    const { one, two, begin } = await begun();
    const [shared, own] = [idOf(await begin()), idOf(await begin({ partyId: one.id }))];
    const unused = new Proxy({}, { get: () => () => Promise.resolve(null) }) as never;
    await using live = Object.assign(
      openLiveRoom({
        settings: { publicUrl: undefined },
        database: ground.database as never,
        signIn: unused,
        guests: unused,
        within: unused,
        log: makeLog('silent'),
      }),
      { [Symbol.asyncDispose]: () => live.close() },
    );
    const write = (id: string, value: string, was: string | null) =>
      live.apply(id, [{ do: 'answer', sideId: null, promptId: 'text', value, was }]);
    expect((await write(shared, 'I receptionen på museet', 'I receptionen')).ok).toBe(true);
    const read = await ground.as(two.asker, (needs) => readNote(needs, shared));
    expect(read.ok && read.value.note).toMatchObject({ title: 'Nøglen', text: 'I receptionen på museet' });
    expect((await write(shared, 'Hos naboen', 'I receptionen på museet')).ok).toBe(true);
    expect((await write(own, 'Set', 'I receptionen')).ok).toBe(false);
    const kept = await ground.as(one.asker, (needs) => readNote(needs, own));
    expect(kept.ok && kept.value.note.text).toBe('I receptionen');
    expect(noteTool.prompts.map(({ id }) => id)).toEqual(['text']);
  });
});

describe('the past of a shared note', () => {
  test('is kept under names that somebody gives it, by who writes, and read by all parties', async () => {
    const { room, one, two, begin } = await begun();
    const id = idOf(await begin());
    const name = (asker: Asker, typed: string) =>
      ground.as(asker, (needs) => nameNoteVersion(needs, { id, name: typed }));
    expect(await name(one.asker, 'Før sommer')).toMatchObject({ ok: true });
    expect(await name(one.asker, ' ')).toMatchObject({ ok: false });
    const past = async (asker: Asker, version: string | null = null) => {
      const read = await ground.as(asker, (needs) => readNotePast(needs, { id, version }));
      return read.ok ? read.value : null;
    };
    const versions = (await past(two.asker))?.versions ?? [];
    expect(versions).toMatchObject([{ name: 'Før sommer', title: 'Nøglen', text: 'I receptionen' }]);
    expect((await past(two.asker, versions[0]?.id ?? ''))?.earlier?.text).toBe('I receptionen');
    const reading = await aGuestLink(ground.database.owner, {
      ...{ party: one.id, partnership: room.id, by: one.person, scope: ['read'] },
    });
    expect(await name(reading.asker, 'Nej')).toMatchObject({ problem: { kind: 'not-yours' } });
    for (const asker of [asPerson(await aPerson(ground.database.owner)), nobody]) {
      expect(await past(asker)).toBeNull();
      expect((await name(asker, 'Ind')).ok).toBe(false);
    }
    const own = idOf(await begin({ partyId: one.id }));
    const ofOwn = { id: own, version: null };
    expect((await ground.as(one.asker, (needs) => readNotePast(needs, ofOwn))).ok).toBe(false);
    const other = idOf(await begin());
    const foreign = { id: other, version: versions[0]?.id ?? '' };
    expect((await ground.as(one.asker, (needs) => readNotePast(needs, foreign))).ok).toBe(false);
  });

  test('is kept by itself before the hour’s first change, and never over a name', async () => {
    const { two, begin } = await begun();
    const id = idOf(await begin());
    const { owner } = ground.database;
    const write = (text: string) =>
      owner.updateTable('byg.note').set({ text }).where('id', '=', id).execute();
    for (const text of ['Et', 'To', 'Tre']) await write(text);
    const read = await ground.as(two.asker, (needs) => readNotePast(needs, { id, version: null }));
    expect(read.ok && read.value.versions.map(({ name, text }) => [name, text])).toEqual([
      ['', 'I receptionen'],
    ]);
  });

  test('put away it is read and not written, until somebody of any party brings it back', async () => {
    const { room, one, two, begin, titles } = await begun();
    const id = idOf(await begin());
    const twice = [1, 2].map(() => ground.as(one.asker, (needs) => putNoteAway(needs, id)));
    expect((await Promise.all(twice)).every(({ ok }) => ok)).toBe(true);
    expect(await titles(two.asker)).toEqual([]);
    const away = await ground.as(two.asker, (needs) => readNotes(needs, room.id, { away: true }));
    expect(away.ok && away.value.notes.items.map(({ title }) => title)).toEqual(['Nøglen']);
    const read = await ground.as(two.asker, (needs) => readNote(needs, id));
    expect(read).toMatchObject({ ok: true, value: { seat: undefined, note: { text: 'I receptionen' } } });
    const stranger = asPerson(await aPerson(ground.database.owner));
    expect((await ground.as(stranger, (needs) => bringNoteBack(needs, id))).ok).toBe(false);
    expect(await ground.as(two.asker, (needs) => bringNoteBack(needs, id))).toMatchObject({ ok: true });
    expect(await titles(one.asker)).toEqual(['Nøglen']);
    const events = await ground.as(one.asker, (needs) => needs.history.events(room.id, {}));
    expect(events.items.map(({ kind }) => kind).slice(0, 2)).toEqual(['note-brought-back', 'note-put-away']);
    expect(events.items.filter(({ kind }) => kind === 'note-put-away')).toHaveLength(1);
  });
});
