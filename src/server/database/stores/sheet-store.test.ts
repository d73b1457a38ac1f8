import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WallRefusal } from '#domain/keeping.ts';
import type { Asker } from '#domain/people/asker.ts';
import { openStores } from '../open-stores.ts';
import type { Stores } from '../open-stores.ts';
import { aMembership, aPartnership, aPerson, aSheet, asPerson } from '../testing/factories.ts';
import type { GivenPartnership } from '../testing/factories.ts';
import { newId } from '../testing/new-id.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { makeLiveKeeper } from './live-keeper.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

const as = <T>(asker: Asker, deed: (stores: Stores) => Promise<T>): Promise<T> =>
  database.within(asker, (trx) => deed(openStores(trx)));

const both = ({ parties }: GivenPartnership) => [parties[0], parties[1] ?? parties[0]] as const;

describe('a sheet', () => {
  test('is added once by who has a seat, and its shared part saved from its revision', async () => {
    const partnership = await aPartnership(database.owner);
    const [lead, partner] = both(partnership);
    const sheet = {
      id: newId(),
      partnershipId: partnership.id,
      tool: 'win-win',
      title: 'Rum',
      shared: { purpose: 'Ét' },
      mode: 'sides' as const,
      least: null,
      named: false,
    };
    expect(await as(partner.asker, ({ sheets }) => sheets.addSheet(sheet))).toBe(true);
    expect(await as(partner.asker, ({ sheets }) => sheets.addSheet(sheet))).toBe(false);
    expect(await as(lead.asker, ({ sheets }) => sheets.sheet(sheet.id))).toMatchObject({
      ...sheet,
      state: 'private',
      revision: 1,
    });
    const save = (asker: Asker, title: string) =>
      as(asker, ({ sheets }) => sheets.saveShared({ id: sheet.id, title, shared: {}, fromRevision: 1 }));
    expect(await save(lead.asker, 'A')).toEqual({ saved: true, revision: 2 });
    expect(await save(partner.asker, 'B')).toMatchObject({ saved: false, current: { title: 'A' } });
    const stranger = asPerson(await aPerson(database.owner));
    expect(await save(stranger, 'C')).toEqual({ saved: false, current: null });
    expect((await as(stranger, ({ sheets }) => sheets.sheets(partnership.id, {}))).items).toEqual([]);
    await expect(as(stranger, ({ sheets }) => sheets.addSheet({ ...sheet, id: newId() }))).rejects.toThrow(
      WallRefusal,
    );
  });
});

describe('a side', () => {
  test('is saved from its revision; a first save twice and a late one lose nothing', async () => {
    const partnership = await aPartnership(database.owner);
    const [lead] = both(partnership);
    const sheetId = await aSheet(database.owner, { partnership, sides: false });
    const save = (fromRevision: number, brings: string) =>
      as(lead.asker, ({ sheets }) =>
        sheets.saveSide({ sheetId, partyId: lead.id, answers: { brings }, ready: false, fromRevision }),
      );
    expect(await save(0, 'one')).toEqual({ saved: true, revision: 1 });
    expect(await save(0, 'twice')).toMatchObject({
      saved: false,
      current: { answers: { brings: 'one' }, revision: 1 },
    });
    expect(await save(1, 'two')).toEqual({ saved: true, revision: 2 });
    expect(await save(1, 'late')).toMatchObject({ saved: false, current: { answers: { brings: 'two' } } });
  });

  test('is not read or written by anyone else before the reveal', async () => {
    const partnership = await aPartnership(database.owner);
    const [lead, partner] = both(partnership);
    const sheetId = await aSheet(database.owner, { partnership });
    const [admin, director, boss] = await Promise.all([
      aPerson(database.owner, { site_admin: true }),
      aPerson(database.owner),
      aPerson(database.owner),
    ]);
    await aMembership(database.owner, {
      person: director,
      organisation: partner.organisation,
      roles: ['director'],
    });
    await aMembership(database.owner, {
      person: boss,
      organisation: partner.organisation,
      roles: ['administrator'],
    });
    for (const asker of [lead.asker, asPerson(admin), asPerson(director), asPerson(boss)]) {
      expect(await as(asker, ({ sheets }) => sheets.side(sheetId, partner.id))).toBeNull();
      const save = { sheetId, partyId: partner.id, answers: {}, ready: true, fromRevision: 1 };
      expect(await as(asker, ({ sheets }) => sheets.saveSide(save))).toEqual({ saved: false, current: null });
    }
    expect(await as(lead.asker, ({ sheets }) => sheets.sides(sheetId))).toHaveLength(1);
    expect(await as(lead.asker, ({ sheets }) => sheets.readiness(sheetId))).toMatchObject([
      { partyId: lead.id, ready: false },
      { partyId: partner.id, ready: false },
    ]);
  });

  test('is never written on a sheet of another partnership', async () => {
    const [mine, other] = [await aPartnership(database.owner), await aPartnership(database.owner)];
    const sheetId = await aSheet(database.owner, { partnership: other, sides: false });
    const save = { sheetId, partyId: mine.parties[0].id, answers: {}, ready: true, fromRevision: 0 };
    expect(await as(mine.parties[0].asker, ({ sheets }) => sheets.saveSide(save))).toEqual({
      saved: false,
      current: null,
    });
    const own = await aSheet(database.owner, { partnership: mine, sides: false });
    await expect(
      as(mine.parties[0].asker, ({ sheets }) =>
        sheets.saveSide({ ...save, sheetId: own, partyId: other.parties[0].id }),
      ),
    ).rejects.toThrow(WallRefusal);
  });
});

describe('the reveal', () => {
  test('comes when all are ready, not before; then all read and nobody writes behind the wall', async () => {
    const partnership = await aPartnership(database.owner);
    const [lead, partner] = both(partnership);
    const sheetId = await aSheet(database.owner, { partnership });
    const reveal = () => as(partner.asker, ({ sheets }) => sheets.reveal(sheetId, 'all-ready'));
    for (const party of [lead, partner]) {
      expect(await reveal()).toBe(false);
      const side = {
        sheetId,
        partyId: party.id,
        answers: { brings: party.id },
        ready: true,
        fromRevision: 1,
      };
      await as(party.asker, ({ sheets }) => sheets.saveSide(side));
    }
    expect(await Promise.all([reveal(), reveal()])).toEqual(expect.arrayContaining([true, false]));
    expect(await as(lead.asker, ({ sheets }) => sheets.sides(sheetId))).toHaveLength(2);
    const late = { sheetId, partyId: lead.id, answers: {}, ready: true, fromRevision: 2 };
    expect(await as(lead.asker, ({ sheets }) => sheets.saveSide(late))).toEqual({
      saved: false,
      current: null,
    });
  });

  test('comes by the lead’s word, and by no other’s', async () => {
    const partnership = await aPartnership(database.owner);
    const [lead, partner] = both(partnership);
    const sheetId = await aSheet(database.owner, { partnership });
    expect(await as(partner.asker, ({ sheets }) => sheets.reveal(sheetId, 'lead-word'))).toBe(false);
    expect(await as(lead.asker, ({ sheets }) => sheets.reveal(sheetId, 'lead-word'))).toBe(true);
    expect(await as(partner.asker, ({ sheets }) => sheets.sheet(sheetId))).toMatchObject({
      state: 'revealed',
      revealReason: 'lead-word',
    });
  });
});

describe('the live document', () => {
  test('begins after the reveal, once, and is kept by the live room', async () => {
    const partnership = await aPartnership(database.owner);
    const [lead] = both(partnership);
    const [hidden, sheetId] = [
      await aSheet(database.owner, { partnership }),
      await aSheet(database.owner, { partnership, revealed: true }),
    ];
    const begin = (id: string) =>
      as(lead.asker, ({ sheets }) => sheets.startLiveDocument({ sheetId: id, content: { title: 'T' } }));
    await expect(begin(hidden)).rejects.toThrow(WallRefusal);
    expect(await begin(sheetId)).toBe(true);
    expect(await begin(sheetId)).toBe(false);
    const live = makeLiveKeeper(database.keeper);
    const kept = { sheetId, state: new Uint8Array([1, 2]), content: { title: 'Live' } };
    expect(await live.keep(kept)).toBe(2);
    expect(await live.keep({ ...kept, sheetId: hidden })).toBeNull();
    expect(await live.load(sheetId)).toMatchObject({ content: { title: 'Live' }, revision: 2 });
    expect(await as(lead.asker, ({ sheets }) => sheets.liveDocument(sheetId))).toMatchObject({
      content: { title: 'Live' },
    });
  });
});

test('a loose sheet is kept, changed, listed and removed by its person alone', async () => {
  const [mine, other] = [asPerson(await aPerson(database.owner)), asPerson(await aPerson(database.owner))];
  const sheet = { id: newId(), tool: 'win-win', title: 'Løs', content: [1, { a: '\\ " \'' }] };
  const save = (asker: Asker, fromRevision: number) =>
    as(asker, ({ sheets }) => sheets.saveOwnSheet({ ...sheet, fromRevision }));
  expect(await save(mine, 0)).toEqual({ saved: true, revision: 1 });
  expect(await save(mine, 1)).toEqual({ saved: true, revision: 2 });
  expect(await save(mine, 1)).toMatchObject({
    saved: false,
    current: { content: sheet.content, revision: 2 },
  });
  expect(await save(other, 2)).toEqual({ saved: false, current: null });
  expect((await as(mine, ({ sheets }) => sheets.ownSheets({}))).items).toHaveLength(1);
  expect(await as(other, ({ sheets }) => sheets.ownSheet(sheet.id))).toBeNull();
  expect(await as(other, ({ sheets }) => sheets.removeOwnSheet(sheet.id))).toBe(false);
  expect(await as(mine, ({ sheets }) => sheets.removeOwnSheet(sheet.id))).toBe(true);
});
