import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { aGuestLink, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { makePress } from '#server/documents/press.ts';
import { makeCopiesRoom, type CopiesRoom } from '#server/house/copies-room.ts';
import { verifyBag } from '../harness/verify-bag.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';
import { aLivedRoom, type LivedRoom } from './lived-room.testing.ts';

let ground: DeedsGround;
let room: LivedRoom;
let copies: CopiesRoom;
const press = makePress({ timeLimit: 60_000 });
beforeAll(async () => {
  ground = await openDeedsGround();
  room = await aLivedRoom(ground);
  copies = makeCopiesRoom(ground.database, { publicUrl: 'https://byg.test', press });
}, 60_000);
afterAll(async () => {
  await press[Symbol.asyncDispose]();
  await close(ground.database);
});

const take = (asker: Asker, partyId?: string) =>
  copies.take(
    { asker, signedInBy: 'magic-link', language: 'da' },
    { partnershipId: room.id, partyId: partyId ?? null },
  );
async function bagOf(asker: Asker, partyId?: string) {
  const taken = await take(asker, partyId);
  if (!taken.ok) throw new Error(taken.problem.kind);
  const bytes = new Uint8Array(await new Response(taken.value.bytes).arrayBuffer());
  expect(bytes.length).toBe(taken.value.size);
  return verifyBag(bytes);
}
type Part = { readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> };
const partOf = (bag: ReturnType<typeof verifyBag>, name: 'shared' | 'own') =>
  JSON.parse(bag.text(`data/${name}.json`)) as Part;

describe('a copy of a room', () => {
  test('is a bag that another program finds whole, with all that was said and done', async () => {
    const bag = await bagOf(room.lead);
    expect(bag.info).toMatchObject({
      'Source-Organization': 'Organisation 1',
      'External-Identifier': `urn:uuid:${room.id}`,
    });
    const { tables } = partOf(bag, 'shared');
    expect(tables['partnership']).toMatchObject([{ name: 'Mellem_Rummet æøå', state: 'agreed' }]);
    expect(tables['acceptance']).toHaveLength(2);
    expect(tables['meeting_decision']).toMatchObject([{ text: 'Vi fortsætter' }]);
    expect(tables['history_event']?.length).toBeGreaterThan(5);
    expect(bag.text('data/csv/shared/contribution.csv')).toContain("'=Formidler");
    const names = [...bag.files.keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        'README.txt',
        'data/documents/shared/agreement-version-1.pdf',
        'data/documents/shared/contributions.pdf',
        'data/documents/shared/risks.pdf',
        'data/documents/own/risks.pdf',
      ]),
    );
    const minutes = names.filter((name) => name.includes('/minutes-2027-03-29-'));
    expect(minutes).toHaveLength(1);
    for (const name of names.filter((each) => each.endsWith('.pdf')))
      expect(Buffer.from(bag.files.get(name) ?? []).toString('latin1')).toContain(
        '<pdfaid:part>2</pdfaid:part>',
      );
    const readme = bag.text('README.txt');
    expect(readme).toContain('KOPI AF ET PARTNERSKAB: Mellem_Rummet æøå');
    expect(readme).toContain('shared/minutes.csv – Minutes, sealed (1 row)');
  });

  test('is in the shape that is published', async () => {
    const schema = JSON.parse(readFileSync('docs/room-copy.schema.json', 'utf8')) as {
      properties: { tables: { properties: Record<string, { items: { required: string[] } }> } };
    };
    const { tables } = partOf(await bagOf(room.lead), 'shared');
    for (const [name, rows] of Object.entries(tables))
      for (const row of rows)
        expect(Object.keys(row), name).toEqual(schema.properties.tables.properties[name]?.items.required);
  });

  test('holds the own part of the one who takes it, and says the same to both of what is shared', async () => {
    const [one, two] = [await bagOf(room.lead), await bagOf(room.partner)];
    expect(partOf(one, 'shared').tables).toEqual(partOf(two, 'shared').tables);
    for (const [bag, own, other] of [
      [one, room.parties[0].id, room.parties[1]?.id],
      [two, room.parties[1]?.id, room.parties[0].id],
    ] as const) {
      expect(partOf(bag, 'own').tables['risk']).toMatchObject([{ title: `Kun for ${own ?? ''}` }]);
      for (const [path, bytes] of bag.files)
        expect(Buffer.from(bytes).includes(`Kun for ${other ?? ''}`), path).toBe(false);
    }
  });

  test('is for whoever answers or accepts: a guest with a seat too, a reader, a stranger and nobody not', async () => {
    const { id: party, person } = room.parties[0];
    const link = { party, partnership: room.id, by: person };
    const guest = await aGuestLink(ground.database.owner, { ...link, scope: ['read', 'answer'] });
    const reader = await aGuestLink(ground.database.owner, { ...link, scope: ['read'] });
    expect(partOf(await bagOf(guest.asker), 'own').tables['risk']).toHaveLength(1);
    expect(await take(reader.asker)).toMatchObject({ problem: { kind: 'not-yours' } });
    expect(await take(guest.asker, room.parties[1]?.id)).toMatchObject({ problem: { kind: 'not-yours' } });
    const administrator = asPerson(await aPerson(ground.database.owner, { site_admin: true }));
    for (const asker of [administrator, nobody])
      expect(await take(asker)).toMatchObject({ problem: { kind: 'not-found' } });
  });

  test('is still taken by the people of each party when the partnership has ended, and by no link', async () => {
    const { id: party, person } = room.parties[0];
    const link = { party, partnership: room.id, by: person };
    const guest = await aGuestLink(ground.database.owner, { ...link, scope: ['read', 'answer'] });
    await ground.database.owner
      .updateTable('byg.partnership')
      .set({ state: 'ended' })
      .where('id', '=', room.id)
      .execute();
    for (const { id, person: own } of room.parties) {
      const bag = await bagOf(asPerson(own), id);
      expect(partOf(bag, 'shared').tables['partnership']).toMatchObject([{ state: 'ended' }]);
      expect(partOf(bag, 'own').tables['risk']).toHaveLength(1);
    }
    expect(await take(guest.asker)).toMatchObject({ problem: { kind: 'not-yours' } });
  });
});
