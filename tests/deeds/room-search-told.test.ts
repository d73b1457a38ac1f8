import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { addLine, savePressCard } from '#features/communication/index.ts';
import { addContact } from '#features/contacts/index.ts';
import { beginEnding, writeEnding, writeLine } from '#features/endings/index.ts';
import { answerRound, beginRound, saveAgreed, showRound } from '#features/evaluations/index.ts';
import { joinGathering } from '#features/gatherings/index.ts';
import { beginHandover, writeRules } from '#features/handovers/index.ts';
import { findInRoom } from '#features/search/index.ts';
import { beginWorkshop, moveWorkshop, park, seeWorkshop } from '#features/workshops/index.ts';
import { addDays } from '#domain/time.ts';
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
import type { Needs } from '#server/house/needs.ts';
import { stepsOf } from '#words/workshops/plans.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function begun() {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const kinds = async (asker: Asker, query: string) => {
    const asked = { partnershipId: room.id, query };
    const found = await ground.as(asker, (needs) => findInRoom(needs, asked));
    return found.ok ? found.value.things.map(({ kind }) => kind).toSorted() : found.problem.kind;
  };
  /** Everyone who reads along without being of the first party, and those who may not. */
  const others = async (): Promise<readonly Asker[]> => {
    const person = await aPerson(ground.database.owner);
    await aMembership(ground.database.owner, { person, organisation: one.organisation, roles: ['director'] });
    const given = { party: two.id, partnership: room.id, by: two.person };
    const guest = await aGuestLink(ground.database.owner, given);
    return [two.asker, guest.asker, asPerson(person)];
  };
  const strangers: readonly Asker[] = [asPerson(await aPerson(ground.database.owner)), nobody];
  return { partnershipId: room.id, one, two, kinds, others, strangers };
}
type Begun = Awaited<ReturnType<typeof begun>>;

/** A tiger in each shared thing, and a lynx in what the first party keeps to itself. */
const tiger = 'Tigerens stribede plakat';
async function writtenBy({ partnershipId, one }: Begun, needs: Needs): Promise<void> {
  const line = { message: tiger, audiences: 'Borgere', dueOn: '2027-03-01', logos: 'yes', text: 'Kom.' };
  good(await addLine(needs, partnershipId, line));
  good(
    await addLine(needs, partnershipId, {
      ...line,
      message: 'Los på vej',
      house: one.id,
      logos: 'not-needed',
    }),
  );
  good(await savePressCard(needs, partnershipId, { partyId: one.id, logoTerms: 'Aldrig på en tiger' }));
  const contact = { organisation: 'Zoo', function: 'Tigerpasser', name: 'Lene Lindskov', source: 'Mødet' };
  good(
    await addContact(needs, partnershipId, { ...contact, email: 'ulvene@zoo.example', phone: '12345678' }),
  );
  const leaver = `${one.id}/${one.person}`;
  const handover = good(await beginHandover(needs, { partnershipId, leaver, leavesOn: '2027-02-01' }));
  const rules = { careful: 'Væk ikke en los', contact: '', tacit: '', promised: '', rhythm: '' };
  good(await writeRules(needs, { ...rules, id: handover.id, fromRevision: 0 }));
  good(await beginEnding(needs, partnershipId));
  const kept = { kind: 'product', what: 'Tigerkostumet', keeper: one.id, terms: '', fromOn: '' };
  good(await writeLine(needs, { partnershipId, id: '', ...kept }));
  good(await writeEnding(needs, { partnershipId, fromRevision: 2, thanksDa: 'Tak til alle' }));
}

describe('search in a room', () => {
  test('finds whom you tell and know, hand-overs and the ending; what a party keeps to itself for that party alone', async () => {
    const room = await begun();
    const { one, kinds, others, strangers } = room;
    await ground.as(one.asker, (needs) => writtenBy(room, needs));
    const shared = ['communication', 'communication', 'contact', 'ending'];
    for (const asker of [one.asker, ...(await others())]) {
      expect(await kinds(asker, 'tiger')).toEqual(shared);
      expect(await kinds(asker, 'tigerpasser lindskov')).toEqual(['contact']);
      // An address is read where contacts are, and never in a list of what was found.
      for (const query of ['ulvene', 'zoo.example', '12345678'])
        expect(await kinds(asker, query)).toEqual([]);
    }
    expect(await kinds(one.asker, 'los')).toEqual(['communication', 'handover']);
    for (const asker of await others()) expect(await kinds(asker, 'los')).toEqual([]);
    for (const asker of strangers) expect(await kinds(asker, 'tiger')).toBe('not-found');
  });

  test('finds what was answered in a round when it is shown, and what it led to', async () => {
    const room = await begun();
    const { partnershipId, one, two, kinds, others, strangers } = room;
    const id = await ground.as(one.asker, async (needs) => {
      const asked = {
        areas: ['cooperation'],
        people: [one.person, two.person],
        question: 'Er giraffen høj?',
      };
      const deadline = addDays(needs.today, 7);
      return good(await beginRound(needs, partnershipId, { ...asked, name: 'Midtvejs', deadline })).id;
    });
    const place = { partnershipId, id };
    for (const [asker, reply] of [
      [one.asker, 'En flodhest er lavere'],
      [two.asker, 'Ja'],
    ] as const)
      good(
        await ground.as(asker, (needs) => answerRound(needs, place, { aloud: 5, kept: 'dont-know', reply })),
      );
    expect(await kinds(two.asker, 'giraf')).toEqual(['evaluation']);
    for (const asker of await others()) expect(await kinds(asker, 'flodhest')).toEqual([]);
    good(await ground.as(one.asker, (needs) => showRound(needs, place)));
    const agreed = { what: 'Vi køber en næsehornsstige', partyId: null, due: null };
    const saved = { criteria: [], agreed: [agreed], nextOn: null, revision: 2 };
    good(await ground.as(two.asker, (needs) => saveAgreed(needs, place, saved)));
    for (const asker of [one.asker, ...(await others())]) {
      expect(await kinds(asker, 'flodhest')).toEqual(['evaluation']);
      expect(await kinds(asker, 'næsehorn')).toEqual(['evaluation']);
      expect(await kinds(asker, 'dont know')).toEqual([]);
    }
    for (const asker of strangers) expect(await kinds(asker, 'giraf')).toBe('not-found');
  });

  test('finds a workshop of the partnership with what came of it, once it is over', async () => {
    const { partnershipId, one, kinds, others, strangers } = await begun();
    const plan = { steps: stepsOf('da', 'short'), revision: 0 };
    const asked = { title: 'Elefantmødet', hostName: 'Ida', plan, partnershipId };
    const made = good(await ground.as(one.asker, (needs) => beginWorkshop(needs, asked)));
    const host = { id: made.gatheringId, secret: made.secret };
    const at = <T>(deed: (needs: Needs) => Promise<T>) => ground.as(one.asker, deed);
    good(await at((needs) => joinGathering(needs, { code: made.code, name: 'Ali' })));
    const revision = async () => good(await at((needs) => seeWorkshop(needs, host))).view.gathering.revision;
    good(await at((needs) => park(needs, host, { id: newId(), text: 'Snabel' })));
    expect(await kinds(one.asker, 'elefant')).toEqual([]);
    const was = await revision();
    good(await at((needs) => moveWorkshop(needs, host, { deed: 'end', was, to: '' })));
    for (const asker of [one.asker, ...(await others())]) {
      expect(await kinds(asker, 'elefantmødet')).toEqual(['workshop']);
      expect(await kinds(asker, 'snabel')).toEqual(['workshop']);
    }
    for (const asker of strangers) expect(await kinds(asker, 'snabel')).toBe('not-found');
  });
});
