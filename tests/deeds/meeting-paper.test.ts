import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FormalDocument } from '#domain/documents/model.ts';
import type { Asker } from '#domain/people/asker.ts';
import {
  addItem,
  askOutsider,
  beginMeeting,
  printInvitation,
  proposeDate,
} from '#features/meetings/index.ts';
import { aGuestLink, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { makePress } from '#server/documents/press.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => void (ground = await openDeedsGround()));
afterAll(() => close(ground.database));

async function aMeeting(when: object) {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const { id } = good(
    await ground.as(one.asker, (needs) =>
      beginMeeting(needs, room.id, { kind: 'ordinary', title: 'Status', place: 'Salen', ...when }),
    ),
  );
  const print = (asker: Asker, language: 'da' | 'en' = 'da') =>
    ground.as(asker, (needs) => printInvitation(needs, { id, partnershipId: room.id, language }));
  return { room, one, two, id, print };
}
const said = (document: FormalDocument): string => JSON.stringify(document);

/** Both formats, as they are handed out. */
async function pressed(document: FormalDocument): Promise<void> {
  await using press = makePress();
  const pdf = Buffer.from(await press.pdf(document));
  expect([pdf.subarray(0, 5).toString(), pdf.includes('pdfuaid')]).toEqual(['%PDF-', true]);
  expect(
    Buffer.from(await press.docx(document))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
}

test('a meeting with a time is an invitation on paper, with its agenda and nobody’s address', async () => {
  const { room, one, two, id, print } = await aMeeting({ day: '2031-03-03', time: '13:00' });
  const outsider = { name: 'Bo Borger', email: 'bo@borger.test', organisation: '', language: 'da' };
  good(await ground.as(one.asker, (needs) => askOutsider(needs, id, outsider)));
  good(await ground.as(one.asker, (needs) => addItem(needs, id, { text: 'Nøglen', minutes: '10' })));
  const guest = await aGuestLink(ground.database.owner, {
    ...{ party: one.id, partnership: room.id, by: one.person },
  });
  for (const asker of [one.asker, two.asker, guest.asker]) {
    const document = good(await print(asker));
    expect(said(document)).toMatch(/3\. marts 2031.*Salen.*Nøglen \(10 minutter\)/);
    expect(said(document)).not.toMatch(/borger|example\.test/i);
  }
  for (const asker of [nobody, asPerson(await aPerson(ground.database.owner))])
    expect((await print(asker)).ok).toBe(false);
  const english = good(await print(one.asker, 'en'));
  expect(said(english)).toMatch(/Invitation: Status.*3 March 2031/);
  await pressed(english);
});

test('without a time it is the times to choose among, with room for a cross by each; without those it is nothing', async () => {
  const { one, id, print } = await aMeeting({});
  expect(await print(one.asker)).toMatchObject({ ok: false, problem: { kind: 'poll-no-dates' } });
  for (const day of ['2031-03-04', '2031-03-03'])
    good(await ground.as(one.asker, (needs) => proposeDate(needs, id, { day, time: '09:30' })));
  const document = good(await print(one.asker));
  const table = document.blocks.find((block) => block.kind === 'table');
  expect(table).toMatchObject({
    columns: ['Hvornår', 'Ja', 'Hvis det kniber', 'Nej'],
    rows: [
      [expect.stringContaining('3. marts 2031'), '', '', ''],
      [expect.stringContaining('4. marts 2031'), '', '', ''],
    ],
  });
  await pressed(document);
});
