import { clauseBank } from '#domain/agreements/clause-bank.ts';
import type { Asker } from '#domain/people/asker.ts';
import type { Result } from '#domain/result.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { acceptAgreement, beginAgreement, putForward, writeClause } from '#features/agreements/index.ts';
import { recordContribution } from '#features/contributions/index.ts';
import { addDecision, approveMinutes, beginMeeting, putMinutesForward } from '#features/meetings/index.ts';
import { addRisk } from '#features/risks/index.ts';
import { aPartnership, type GivenPartnership } from '#server/database/testing/factories.ts';
import type { Needs } from '#server/house/needs.ts';
import type { DeedsGround } from './deeds.testing.ts';

export type LivedRoom = GivenPartnership & { readonly lead: Asker; readonly partner: Asker };

const settings = {
  ...{ level: 'full', mode: 'general', languages: 'da', startsOn: '2027-01-01', endsOn: '2027-12-31' },
  ...{ noticeDays: '60', evaluations: '2027-06-15', lastMeetingOn: '2027-12-10' },
};

/** A room of two parties with an agreement in force, approved minutes, a contribution, and a risk shared and one of each party's own. */
export async function aLivedRoom(ground: DeedsGround): Promise<LivedRoom> {
  const partnership = await aPartnership(ground.database.owner, { name: 'Mellem_Rummet æøå' });
  const [one, two] = [partnership.parties[0], partnership.parties[1] ?? partnership.parties[0]];
  const room = { ...partnership, lead: one.asker, partner: two.asker };
  const must = async <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>, now?: string) => {
    const made = await ground.as(asker, (needs) =>
      deed(now === undefined ? needs : { ...needs, now, today: now.slice(0, 10) }),
    );
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    return made.value;
  };
  await agree(must, room);
  await meet(must, room);
  await must(room.lead, (needs) =>
    recordContribution(needs, room.id, {
      ...{ standing: 'given', kind: 'hours', unit: 'hours', amount: '12,5', what: '=Formidler' },
      ...{ startsOn: '2027-02-01', endsOn: '' },
    }),
  );
  await must(room.lead, (needs) =>
    addRisk(needs, { partnershipId: room.id, title: 'Fælles risiko', register: '' }),
  );
  for (const [party, asker] of [
    [one, room.lead],
    [two, room.partner],
  ] as const)
    await must(asker, (needs) =>
      addRisk(needs, { partnershipId: room.id, title: `Kun for ${party.id}`, register: party.id }),
    );
  return room;
}

type Must = <T>(asker: Asker, deed: (needs: Needs) => Promise<Result<T>>, now?: string) => Promise<T>;

async function agree(must: Must, room: LivedRoom): Promise<void> {
  const { id } = await must(room.lead, (needs) => beginAgreement(needs, room.id, settings));
  const text = fromPlain('Vi deler nøglen til huset.');
  const written = { agreementId: id, included: true, text: { da: text, en: text }, revision: 1 };
  for (const { id: clause } of clauseBank)
    await must(room.lead, (needs) => writeClause(needs, { ...written, clause }));
  const { versionId } = await must(room.lead, (needs) => putForward(needs, id, {}));
  const version = await must(room.lead, async (needs) => ({
    ...{ ok: true as const },
    value: await needs.agreements.version(versionId),
  }));
  for (const party of room.parties)
    await must(party.asker, (needs) =>
      acceptAgreement(needs, {
        ...{ versionId, sha256: version?.sha256 ?? '', partyId: party.id },
        ...{ name: 'Kontakt', function: 'Leder', mandate: 'on' },
      }),
    );
}

async function meet(must: Must, room: LivedRoom): Promise<void> {
  const [before, after] = ['2027-03-01T08:00:00.000Z', '2027-03-29T14:00:00.000Z'];
  const called = { kind: 'yearly', day: '2027-03-29', time: '13:30' };
  const meeting = await must(room.lead, (needs) => beginMeeting(needs, room.id, called), before);
  await must(room.lead, (needs) => addDecision(needs, meeting.id, { text: 'Vi fortsætter' }), after);
  const { id } = await must(room.lead, (needs) => putMinutesForward(needs, meeting.id, {}), after);
  for (const { id: partyId, asker } of room.parties) {
    const versions = await must(asker, async (needs) => ({
      ...{ ok: true as const },
      value: await needs.meetings.minutes(meeting.id),
    }));
    const { sha256 } = versions[0] ?? { sha256: '' };
    await must(asker, (needs) => approveMinutes(needs, id, { partyId, sha256 }), after);
  }
}
