import type { CaseFact } from '#domain/endings/case-draft.ts';
import { isClosed } from '#domain/phases/road.ts';
import { byGravity } from '#domain/risks/trend.ts';
import { plainText } from '#domain/rich-text/plain-text.ts';
import { readAgreement } from '#features/agreements/index.ts';
import { readContributions, tellSide } from '#features/contributions/index.ts';
import { endingWords } from '#words/endings/index.ts';
import { factsOfMeetings } from './case-facts-met.ts';
import { factsOfRounds } from './case-facts-asked.ts';
import { factsOfSheets } from './case-facts-filled.ts';
import { factOf, type CaseFactNeeds, type CaseRoom } from './case-room.ts';

/**
 * Everything of a room that a case could be told from, as sentences. Only what all parties read: no party's own
 * register, note, plan or unwritten rule, and no words that were given anonymously.
 */
export async function readCaseFacts(needs: CaseFactNeeds, room: CaseRoom): Promise<readonly CaseFact[]> {
  return [
    ...(await ownWords(needs, room)),
    ...(await factsOfSheets(needs, room)),
    ...(await factsOfMeetings(needs, room)),
    ...(await factsOfRounds(needs, room)),
    ...(await factsOfRisks(needs, room)),
    ...(await factsOfRoad(needs, room)),
    ...(await factsOfGifts(needs, room)),
  ];
}

async function ownWords(
  needs: CaseFactNeeds,
  { partnership, ending }: CaseRoom,
): Promise<readonly CaseFact[]> {
  const say = endingWords(needs.language);
  const agreement = await readAgreement(needs, partnership.id);
  const inForce = agreement.ok
    ? agreement.value.versions.find(({ state }) => state === 'accepted')
    : undefined;
  const aim = inForce?.content.clauses.find(({ clause }) => clause === 'A03')?.text;
  return [
    ...factOf('purpose', partnership.purpose, say('from_purpose')),
    ...factOf('ending', ending?.words ?? '', say('from_ending')),
    ...factOf(
      'aim',
      aim ? plainText(aim[needs.language]) || plainText(aim.da) : '',
      say('from_agreement', { number: inForce?.number ?? 0 }),
    ),
  ];
}

async function factsOfRisks(needs: CaseFactNeeds, { partnership }: CaseRoom): Promise<readonly CaseFact[]> {
  const say = endingWords(needs.language);
  const shared = (await needs.risks.risks(partnership.id, { partyId: null, limit: 100 })).items;
  return shared.toSorted(byGravity).flatMap(({ title, response, prevention }) => {
    const did = response || prevention;
    const text = did ? say('tell_riskDid', { title, did }) : say('tell_risk', { title });
    return factOf('risk', text, say('from_risks'));
  });
}

async function factsOfRoad(needs: CaseFactNeeds, { partnership }: CaseRoom): Promise<readonly CaseFact[]> {
  const kept = await needs.phases.road(partnership.id);
  const say = endingWords(needs.language);
  return Object.values(kept?.road.places ?? {})
    .filter((place) => isClosed(place) && place.reason !== '')
    .flatMap(({ reason }) => factOf('skipped', reason, say('from_phases')));
}

/** What each has given, summed; and what a party has said that it gained, in its own words. */
async function factsOfGifts(needs: CaseFactNeeds, room: CaseRoom): Promise<readonly CaseFact[]> {
  const read = await readContributions(needs, room.partnership.id);
  if (!read.ok) return [];
  const say = endingWords(needs.language);
  const { balance, lines, parties } = read.value;
  const from = say('from_contributions');
  const given = parties.flatMap(({ id, organisation }) => {
    const own = balance.filter(({ partyId }) => partyId === id);
    const told = tellSide(needs.language, own, 'given').join(', ');
    return told ? factOf('given', say('tell_given', { party: organisation.name, told }), from) : [];
  });
  const gained = lines
    .filter(({ standing, withdrawn }) => standing === 'gained' && !withdrawn)
    .flatMap(({ what, partyId }) => factOf('gained', what, from).map((fact) => ({ ...fact, partyId })));
  return [...given, ...gained];
}
