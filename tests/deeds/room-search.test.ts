import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { beginMeeting } from '#features/meetings/index.ts';
import { beginNote } from '#features/notes/index.ts';
import { putFile } from '#features/files/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { addRisk } from '#features/risks/index.ts';
import { findInRoom } from '#features/search/index.ts';
import { beginSheet, fillSide } from '#features/toolbox/index.ts';
import {
  aGuestLink,
  aMembership,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

/** A room in which each party has written shared things and its own. */
async function begun() {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const partnershipId = room.id;
  const as = <T>(asker: Asker, deed: Parameters<typeof ground.as<T>>[1]) => ground.as(asker, deed);
  await as(one.asker, (needs) =>
    beginNote(needs, {
      partnershipId,
      title: 'Ordliste',
      text: 'Partnerskabsaftalen ligger i skabet på Ærø',
    }),
  );
  await as(one.asker, (needs) =>
    beginNote(needs, { partnershipId, partyId: one.id, title: 'Kun os', text: 'Vi har en hemmelig tvivl' }),
  );
  await as(one.asker, (needs) =>
    addRisk(needs, { partnershipId, register: one.id, title: 'Tvivl om pengene, hemmelig' }),
  );
  await as(one.asker, (needs) =>
    addRisk(needs, { partnershipId, title: 'Nøglen bliver væk', sign: 'Ingen svarer' }),
  );
  await as(one.asker, (needs) =>
    putFile(
      needs,
      { partnershipId, own: true, title: 'Hemmelig tvivl i tal' },
      { kind: 'link', url: 'https://a.dk' },
    ),
  );
  await as(two.asker, (needs) =>
    putFile(
      needs,
      { partnershipId, own: false, title: 'Plan' },
      { kind: 'link', url: 'https://nøgle.example.dk' },
    ),
  );
  const source = { kind: 'own', id: null } as const;
  const promised = { partnershipId, ownerId: null, source, partyId: two.id, dueOn: '' };
  await as(two.asker, (needs) => makePromise(needs, { ...promised, text: 'Vi laver en <b>nøgle</b> mere' }));
  await as(one.asker, (needs) =>
    beginMeeting(needs, partnershipId, {
      kind: 'ordinary',
      day: '2030-01-12',
      time: '13:00',
      title: 'Møde om nøgler',
    }),
  );
  const sheet = await as(one.asker, (needs) =>
    beginSheet(needs, { partnershipId, tool: 'win-win', title: 'Vores win-win' }),
  );
  const sheetId = sheet.ok ? sheet.value.id : '';
  const answers = { brings: 'en hemmelig tvivl' };
  const filled = await as(one.asker, (needs) =>
    fillSide(needs, { sheetId, partyId: one.id, answers, ready: false, revision: 0 }),
  );
  const find = async (asker: Asker, query: string, more: { kind?: string; page?: number } = {}) => {
    const found = await ground.as(asker, (needs) => findInRoom(needs, { partnershipId, query, ...more }));
    return found.ok ? found.value : found.problem.kind;
  };
  const kinds = async (asker: Asker, query: string, kind?: string) => {
    const found = await find(asker, query, kind === undefined ? {} : { kind });
    return typeof found === 'string' ? found : found.things.map((thing) => thing.kind).toSorted();
  };
  return { room, one, two, find, kinds, filled };
}

describe('search in a room', () => {
  test('finds every kind of thing in any form of the word, in both spellings and inside compounds', async () => {
    const { two, kinds, find } = await begun();
    expect(await kinds(two.asker, 'nøgle')).toEqual(['file', 'meeting', 'promise', 'risk']);
    expect(await kinds(two.asker, 'noegler')).toEqual(await kinds(two.asker, 'nøgler'));
    expect(await kinds(two.asker, 'aftale')).toEqual(['note']);
    expect(await kinds(two.asker, 'AERO partnerskab')).toEqual(['note']);
    expect(await kinds(two.asker, 'nøgle', 'risk')).toEqual(['risk']);
    expect(await kinds(two.asker, 'nøgle findesikke')).toEqual([]);
    const found = await find(two.asker, 'nøgle', { kind: 'risk' });
    expect(found).toMatchObject({ count: 1, total: 4, pages: 1 });
  });

  test('shows what was asked for as marked text, never as markup', async () => {
    const { one, find } = await begun();
    const found = await find(one.asker, 'nøgle', { kind: 'promise' });
    if (typeof found === 'string') throw new Error(found);
    const [thing] = found.things;
    expect(thing?.title.map(({ text }) => text).join('')).toBe('Vi laver en <b>nøgle</b> mere');
    expect(thing?.title.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['nøgle']);
    expect(thing?.place[0]).toBe('promises');
    const note = await find(one.asker, 'skabet');
    if (typeof note === 'string') throw new Error(note);
    expect(note.things[0]?.excerpt.some(({ marked, text }) => marked && text === 'skabet')).toBe(true);
  });

  test('finds a party’s own for that party alone', async () => {
    const { room, one, two, kinds, find } = await begun();
    expect(await kinds(one.asker, 'hemmelig tvivl')).toEqual(['file', 'note', 'risk']);
    const director = await aPerson(ground.database.owner);
    await aMembership(ground.database.owner, {
      person: director,
      organisation: one.organisation,
      roles: ['director'],
    });
    const guest = await aGuestLink(ground.database.owner, {
      party: two.id,
      partnership: room.id,
      by: two.person,
    });
    for (const asker of [two.asker, guest.asker, asPerson(director)]) {
      for (const query of ['hemmelig', 'tvivl', 'hemmelig tvivl', 'pengene'])
        expect([query, await find(asker, query)]).toMatchObject([query, { things: [], total: 0, kinds: [] }]);
      expect(await kinds(asker, 'nøgle')).toEqual(['file', 'meeting', 'promise', 'risk']);
    }
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [stranger, nobody]) expect(await find(asker, 'nøgle')).toBe('not-found');
  });

  test('finds nothing of other rooms, and takes any question', async () => {
    const { one, find } = await begun();
    const other = await begun();
    expect(await find(other.one.asker, 'nøgle')).toBe('not-found');
    const odd = [
      '',
      '   ',
      '%',
      '_',
      "'",
      '\\',
      ':*',
      '& | !',
      '()',
      'a'.repeat(2000),
      'nøgle\0',
      '<script>',
      '💥',
      "x' OR 1=1 --",
    ];
    for (const query of odd)
      expect([query, typeof (await find(one.asker, query))]).toEqual([query, 'object']);
    expect(await find(one.asker, Array.from({ length: 40 }, (_, at) => `ord${at}`).join(' '))).toMatchObject({
      shortened: true,
    });
    for (const page of [-1, 0, 1.5, 99, Number.NaN])
      expect(typeof (await find(one.asker, 'nøgle', { page }))).toBe('object');
    expect(await find(one.asker, 'nøgle', { kind: 'nonsense' })).toMatchObject({ count: 4 });
  });
});
