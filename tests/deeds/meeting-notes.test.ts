import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import type { Result } from '#domain/result.ts';
import {
  addItem,
  approveMinutes,
  beginMeeting,
  openNotes,
  putMinutesForward,
  writeNotes,
} from '#features/meetings/index.ts';
import { aGuestLink, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { until } from '#server/live/live.testing.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';
import { openNotesRoom } from './notes-room.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const before = '2027-03-01T08:00:00.000Z';
const after = '2027-03-29T14:00:00.000Z';
const must = async <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>, now = after): Promise<T> =>
  good(await ground.as(asker, (needs) => deed({ ...needs, now, today: now.slice(0, 10) })));

async function held() {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const input = { kind: 'yearly', day: '2027-03-29', time: '13:30' };
  const { id } = await must(one.asker, (needs) => beginMeeting(needs, room.id, input), before);
  const items = () => ground.as(one.asker, (needs) => needs.meetings.items(id));
  const notes = async () => (await items()).map((item) => item.notes);
  const [first] = await items();
  const link = { party: two.id, partnership: room.id, by: two.person };
  const guest = async (scope: readonly ('read' | 'answer')[]) =>
    (await aGuestLink(ground.database.owner, { ...link, scope: [...scope] })).asker;
  return { room, one, two, id, items, notes, first: first?.id ?? '', guest };
}

/** Put forward and approved by both. */
async function lock({ one, two, id }: Awaited<ReturnType<typeof held>>): Promise<void> {
  const put = await must(one.asker, (needs) => putMinutesForward(needs, id, { note: '' }));
  const version = await ground.as(one.asker, (needs) => needs.meetings.minutesVersion(put.id));
  for (const { asker, id: partyId } of [one, two])
    await must(asker, (needs) => approveMinutes(needs, put.id, { partyId, sha256: version?.sha256 ?? '' }));
}

describe('notes that are written together', () => {
  test('reach the others and the minutes; an agenda that changes changes them while they are open', async () => {
    const all = await held();
    await using room = openNotesRoom(ground.database, ground.as);
    const [lead, partner] = [room.visit(all.id, all.one.asker), room.visit(all.id, all.two.asker)];
    await Promise.all([lead.ready, partner.ready]);
    lead.write(all.first, 'Vi begynder');
    await until(() => partner.at(all.first) === 'Vi begynder', 'the other sees it');
    partner.write(all.first, ' i **maj**');
    await until(() => lead.at(all.first) === 'Vi begynder i **maj**', 'and the other way');

    const added = await must(all.one.asker, (needs) => addItem(needs, all.id, { text: 'Nyt', minutes: '' }));
    await room.live.renew(all.id);
    await until(() => partner.at(added.id) === '', 'what is new on the agenda can be written in');
    expect(partner.told.renewed).toBe(1);
    partner.write(added.id, 'Også dét');
    await until(() => lead.at(added.id) === 'Også dét', 'by both');
    // The line is lost: what is written meanwhile comes along when it is back.
    partner.cut();
    partner.write(all.first, ', siger vi');
    lead.write(added.id, '!');
    partner.mend();
    await until(
      () => lead.at(all.first) === 'Vi begynder i **maj**, siger vi',
      'what was written alone comes',
    );
    await until(() => partner.at(added.id) === 'Også dét!', 'and what was missed');
    await room.live.keep(all.id);
    expect(await all.notes()).toEqual(['Vi begynder i **maj**, siger vi', '', '', '', 'Også dét!']);
    const { id } = await must(all.one.asker, (needs) => putMinutesForward(needs, all.id, { note: '' }));
    const version = await ground.as(all.two.asker, (needs) => needs.meetings.minutesVersion(id));
    expect(version?.content.items.at(-1)?.notes).toBe('Også dét!');
    for (const peer of [lead, partner]) await peer.close();
  });

  test('are the same when two open them one after the other, before anybody has written', async () => {
    const all = await held();
    for (const text of ['A', 'B']) {
      await using room = openNotesRoom(ground.database, ground.as);
      const added = await must(all.one.asker, (needs) => addItem(needs, all.id, { text, minutes: '' }));
      const peer = room.visit(all.id, all.two.asker);
      await peer.ready;
      peer.write(added.id, text);
      await until(() => peer.told.status?.savedAt != null, 'it is kept');
      await peer.close();
    }
    expect(await all.notes()).toEqual(['', '', '', '', 'A', 'B']);
  });

  test('are read by who only reads, and by nobody from elsewhere', async () => {
    const all = await held();
    await using room = openNotesRoom(ground.database, ground.as);
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [stranger, nobody]) {
      const peer = room.visit(all.id, asker);
      await until(() => peer.told.status?.connection === 'ended', 'turned away');
      expect(peer.at(all.first)).toBeUndefined();
      await peer.close();
    }
    const reading = room.visit(all.id, await all.guest(['read']));
    const writing = room.visit(all.id, await all.guest(['read', 'answer']));
    await Promise.all([reading.ready, writing.ready]);
    reading.write(all.first, 'Nej');
    writing.write(all.first, 'Ja');
    await until(() => reading.at(all.first)?.includes('Ja') ?? false, 'the reader reads along');
    await room.live.keep(all.id);
    expect((await all.notes())[0]).toBe('Ja');
    for (const peer of [reading, writing]) await peer.close();
  });
});

describe('when the minutes are locked', () => {
  test('nobody writes in the notes: by no line, no form, nor beside the rooms; until they are opened for a correction', async () => {
    const all = await held();
    await using room = openNotesRoom(ground.database, ground.as);
    const partner = room.visit(all.id, all.two.asker);
    await partner.ready;
    partner.write(all.first, 'Aftalt');
    await until(() => partner.told.status?.savedAt != null, 'it is kept');
    await lock(all);
    // Who has not heard of it writes on; nothing of it is kept, and they are told.
    partner.write(all.first, ' for sent');
    await until(() => partner.told.renewed > 0, 'told that the notes are closed');
    await room.live.renew(all.id);
    const again = room.visit(all.id, all.one.asker);
    await again.ready;
    again.write(all.first, ' også');
    expect((await room.live.apply(all.id, [])).ok).toBe(true);
    expect((await all.notes())[0]).toBe('Aftalt');

    const [item] = await all.items();
    const notes = { [all.first]: { text: 'Form', revision: item?.notesRevision ?? 0 } };
    for (const asker of [all.one.asker, all.two.asker, await all.guest(['read', 'answer'])]) {
      const form = await ground.as(asker, (needs) => writeNotes(needs, { meetingId: all.id, notes }));
      expect(form).toMatchObject({ ok: false, problem: { kind: 'notes-closed' } });
    }
    const answer = { itemId: all.first, partyId: all.two.id, text: 'Svar', fromRevision: 0 };
    const answered = ground.as(all.two.asker, (needs) => needs.meetings.saveItemAnswer(answer));
    await expect(answered).rejects.toThrow(/row-level security/);
    const reader = await all.guest(['read']);
    for (const asker of [reader, nobody, asPerson(await aPerson(ground.database.owner))])
      expect((await ground.as(asker, (needs) => openNotes(needs, all.id))).ok).toBe(false);

    await must(all.two.asker, (needs) => openNotes(needs, all.id));
    await must(all.one.asker, (needs) => openNotes(needs, all.id));
    const events = await ground.as(all.one.asker, (needs) => needs.history.events(all.room.id, {}));
    expect(events.items.filter(({ kind }) => kind === 'minutes-corrected')).toHaveLength(1);
    const { changes } = await must(all.one.asker, (needs) => writeNotes(needs, { meetingId: all.id, notes }));
    expect((await room.live.apply(all.id, changes)).ok).toBe(true);
    expect((await all.notes())[0]).toContain('Form');
    for (const peer of [partner, again]) await peer.close();
  });
});

test('when the partnership has ended they are read by its people, and written by nobody', async () => {
  const all = await held();
  await using room = openNotesRoom(ground.database, ground.as);
  const early = room.visit(all.id, all.one.asker);
  await early.ready;
  early.write(all.first, 'Det sidste');
  await until(() => early.told.status?.savedAt != null, 'it is kept');
  await sql`update byg.partnership set state = 'ended' where id = ${all.room.id}`.execute(
    ground.database.owner,
  );
  await room.live.recheck(all.room.id);
  await until(() => early.told.status?.connection === 'connected', 'back as a reader');
  early.write(all.first, ', og mere');
  const late = room.visit(all.id, all.two.asker);
  await late.ready;
  late.write(all.first, ' for sent');
  await room.live.keep(all.id);
  expect((await all.notes())[0]).toBe('Det sidste');
  for (const peer of [early, late]) await peer.close();
});
