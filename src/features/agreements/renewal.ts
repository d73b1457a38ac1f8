import { canonicalJson } from '#domain/agreements/canonical-json.ts';
import { endIfNoticeToday, renewalStanding, whatIsSaid, type Agreed } from '#domain/agreements/renewal.ts';
import type { RenewalStanding } from '#domain/agreements/renewal.ts';
import { nextVersion } from '#domain/agreements/put-forward.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time.ts';
import { mayAcceptFor, record, type Party, type Seat } from '#features/partnerships/index.ts';
import { namesExactly } from './accept-agreement.ts';
import type { AgreementDraft, AgreementVersion } from './ports.ts';
import { waitingVersion, type AgreementNeeds, type TellingNeeds } from './needs.ts';
import type { RenewalSaid, RenewalStore } from './renewal-ports.ts';
import { noticeInput, renewInput, renewalWordInput } from './renewal-schema.ts';
import { tellNotice, tellParties } from './tell-parties.ts';

type Needs = AgreementNeeds & { readonly renewals: RenewalStore };

type InForce = {
  readonly draft: AgreementDraft;
  readonly version: AgreementVersion;
  readonly seats: readonly Seat[];
};

async function findInForce(needs: Needs, partnershipId: string): Promise<Result<InForce>> {
  const draft = await needs.agreements.draft(partnershipId);
  if (!draft) return problem('not-found');
  const versions = (await needs.agreements.versions(draft.id, { limit: 100 })).items;
  const version = versions.find(({ state }) => state === 'accepted');
  if (!version) return problem('nothing-in-force');
  return done({ draft, version, seats: await needs.partnerships.mySeats(partnershipId) });
}

export type RenewalPresented = {
  readonly version: AgreementVersion;
  readonly standing: RenewalStanding;
  readonly parties: readonly Party[];
  /** The latest word of each party, and every one before it; newest first. */
  readonly words: readonly RenewalSaid[];
  readonly agreed: Agreed;
  /** The version that waits for acceptance, whatever it changes. */
  readonly waiting: string | null;
  /** When it would end if notice were given today; null where notice makes no difference. */
  readonly endsIfNoticeToday: Day | null;
  readonly abilities: {
    /** The parties that the asker may say a word for. */
    readonly sayFor: readonly string[];
    readonly renew: boolean;
    readonly noticeFor: readonly string[];
  };
};

/** Where the agreement stands with its end, what the parties have said, and what the asker may say. */
export async function readRenewal(needs: Needs, partnershipId: string): Promise<Result<RenewalPresented>> {
  const found = await findInForce(needs, partnershipId);
  if (!found.ok) return found;
  const { draft, version, seats } = found.value;
  const { endsOnNotice, content } = version;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const words = await needs.renewals.renewalWords(version.id);
  const waiting = (await waitingVersion(needs, draft.id))?.id ?? null;
  const sayFor = seats.filter(({ scope }) => scope.includes('answer')).map(({ partyId }) => partyId);
  const endsIfNoticeToday = endsOnNotice === undefined ? endIfNoticeToday(content.dates, needs.today) : null;
  return done({
    version,
    standing: renewalStanding(content.dates, needs.today, endsOnNotice),
    parties,
    words,
    agreed:
      endsOnNotice === undefined
        ? whatIsSaid(
            parties.map(({ id }) => id),
            words,
          )
        : null,
    waiting,
    endsIfNoticeToday,
    abilities: {
      sayFor: endsOnNotice === undefined ? [...new Set(sayFor)] : [],
      renew: waiting === null && content.dates.endsOn !== null && seats.some((seat) => frames(seat)),
      noticeFor:
        endsIfNoticeToday === null ? [] : parties.map(({ id }) => id).filter((id) => mayAcceptFor(seats, id)),
    },
  });
}

/** A guest by link reads and answers; the frame of the agreement is put forward by those with a seat of their own. */
const frames = ({ scope, byLink }: Seat): boolean => scope.includes('answer') && !byLink;

/** Go on, let it end, or talk about it first: a party's word, which may change until the day comes. */
export async function sayRenewal(needs: Needs, partnershipId: string, input: unknown): Promise<Result<null>> {
  const checked = checkInput(renewalWordInput, input);
  if (!checked.ok) return checked;
  const found = await findInForce(needs, partnershipId);
  if (!found.ok) return found;
  const { version, seats } = found.value;
  const { partyId, choice, note } = checked.value;
  if (!seats.some((seat) => seat.partyId === partyId && seat.scope.includes('answer')))
    return problem('not-yours');
  if (version.endsOnNotice !== undefined) return problem('notice-given');
  const latest = (await needs.renewals.renewalWords(version.id)).find((word) => word.partyId === partyId);
  // Said again on another day it is an answer to being asked again.
  const same = latest?.choice === choice && latest.note === note && latest.saidOn === needs.today;
  if (same) return done(null);
  const said = { partyId, choice, note, endsOn: null, saidOn: needs.today };
  const word = { id: needs.newId(), versionId: version.id, ...said };
  if (!(await needs.renewals.sayRenewal(word))) return problem('not-yours');
  await record(needs, 'renewal-said', { partnershipId, partyId, details: { choice } });
  return done(null);
}

/**
 * Notice, by a person with mandate: the agreement ends when the time of notice is over. It cannot be taken back by one
 * alone; a new end day that all accept takes its place.
 */
export async function giveNotice(
  needs: Needs & TellingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<{ endsOn: Day }>> {
  const checked = checkInput(noticeInput, input);
  if (!checked.ok) return checked;
  const found = await findInForce(needs, partnershipId);
  if (!found.ok) return found;
  const { version, seats } = found.value;
  const { partyId, endsOn, note } = checked.value;
  if (!mayAcceptFor(seats, partyId)) return fieldProblem('no-mandate', 'partyId');
  if (version.endsOnNotice !== undefined) return problem('notice-given');
  const day = endIfNoticeToday(version.content.dates, needs.today);
  if (day === null) return problem('no-notice-to-give');
  // What was shown is what is said: the day may have moved at midnight.
  if (day !== endsOn) return fieldProblem('notice-day-moved', 'endsOn');
  const said = { partyId, choice: 'notice' as const, note, endsOn, saidOn: needs.today };
  const word = { id: needs.newId(), versionId: version.id, ...said };
  if (!(await needs.renewals.sayRenewal(word))) return problem('notice-given');
  await record(needs, 'notice-given', { partnershipId, partyId, details: { day } });
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (partnership) await tellNotice(needs, partnership, { versionId: version.id, partyId, day });
  return done({ endsOn: day });
}

/**
 * Proposes to go on to a new day: the agreement in force with that day, put forward as an amendment that every party
 * accepts. What is being written in the draft is left out of it.
 */
export async function renewAgreement(
  needs: Needs & TellingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<{ versionId: string; number: number }>> {
  const checked = checkInput(renewInput, input);
  if (!checked.ok) return checked;
  const found = await findInForce(needs, partnershipId);
  if (!found.ok) return found;
  const { draft, version: old, seats } = found.value;
  const seat = seats.find((each) => frames(each));
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!seat || !partnership) return problem('not-yours');
  if (await waitingVersion(needs, draft.id)) return problem('version-waiting');
  const present = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items.map(({ id }) => id);
  // With a party more or fewer nobody could accept it, and it would stand in the way of one that names them all.
  if (!namesExactly(old, present)) return problem('parties-changed');
  const { endsOn, lastMeetingOn, note } = checked.value;
  if (old.content.dates.endsOn === null) return problem('no-end-to-move');
  if (endsOn <= (old.endsOnNotice ?? old.content.dates.endsOn) || endsOn <= needs.today)
    return fieldProblem('renewal-not-later', 'endsOn');
  const versions = (await needs.agreements.versions(draft.id, { limit: 100 })).items;
  const content = { ...old.content, dates: { ...old.content.dates, endsOn, lastMeetingOn } };
  const sha256 = needs.sha256(canonicalJson(content));
  const version = {
    id: needs.newId(),
    agreementId: draft.id,
    ...nextVersion(versions),
    content,
    sha256,
    note,
  };
  if (!(await needs.agreements.putForward(version))) return problem('version-waiting');
  const dates = { ...draft.dates, endsOn, lastMeetingOn };
  const saved = await needs.agreements.saveSettings({ ...draft, dates, fromRevision: draft.revision });
  if (!saved.saved) return problem('stale');
  const { partyId } = seat;
  const details = { number: version.number, day: endsOn };
  await record(needs, 'renewal-proposed', { partnershipId, partyId, details });
  await tellParties(needs, partnership, { kind: 'version-put-forward', version });
  return done({ versionId: version.id, number: version.number });
}
