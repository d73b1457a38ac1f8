import { afterNotice } from '#domain/agreements/renewal.ts';
import {
  carriedBy,
  placeOf,
  type Carried,
  type HandoverPlace,
  type Rules,
} from '#domain/handovers/handover.ts';
import type { Revised } from '#domain/keeping.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { readAgreement, type AgreementReader } from '#features/agreements/index.ts';
import type { ContentReader } from '#features/guide/index.ts';
import {
  listMeetings,
  type Decision,
  type KeptMeeting,
  type MeetingReader,
} from '#features/meetings/index.ts';
import {
  readPartnership,
  type PartnershipPresented,
  type SeatedParty,
} from '#features/partnerships/index.ts';
import { noteRead } from '#features/privacy/index.ts';
import { openPromises, type KeptPromise, type PromiseReader } from '#features/promises/index.ts';
import type { KeptRisk, RiskReader } from '#features/risks/index.ts';
import { byGravity } from '#domain/risks/trend.ts';
import { askerId, writingSeat, type HandoverReadingNeeds } from './needs.ts';
import type { Handover } from './ports.ts';

type Place = Pick<Handover, 'state' | 'partyId' | 'successor' | 'invitedBy' | 'yes'>;

const placeIn = ({ state, partyId, successor, invitedBy, yes }: Place): HandoverPlace =>
  placeOf({ state, partyId, successorId: successor?.id ?? null, invited: invitedBy !== null, yes });

export type HandoverListed = Handover & { readonly place: HandoverPlace };

/** A party of the room, and whether it hangs on one person. */
export type PartyCarried = {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  readonly carried: Carried | null;
  readonly deputies: readonly string[];
};

const carriedIn = (parties: readonly SeatedParty[], seats: PartnershipPresented['seats']): PartyCarried[] =>
  parties.map(({ id, organisation, people }) => ({
    id,
    name: organisation.name,
    own: seats.some((seat) => seat.partyId === id && !seat.byLink),
    carried: carriedBy(people),
    deputies: people.filter(({ role }) => role === 'deputy').map(({ person }) => person.name),
  }));

export type HandoversPresented = PartnershipPresented & {
  readonly handovers: readonly HandoverListed[];
  readonly carried: readonly PartyCarried[];
};

/** All of a room, the newest first, and which parties hang on one person. */
export async function readHandovers(
  needs: HandoverReadingNeeds,
  partnershipId: string,
): Promise<Result<HandoversPresented>> {
  const read = await readPartnership(needs, partnershipId);
  if (!read.ok) return read;
  const handovers = await needs.handovers.handovers(partnershipId);
  return done({
    ...read.value,
    handovers: handovers.map((one) => ({ ...one, place: placeIn(one) })),
    carried: carriedIn(read.value.parties, read.value.seats),
  });
}

export type DecisionTold = Pick<Decision, 'id' | 'text'> & { readonly day: string; readonly meeting: string };

export type HandoverPack = PartnershipPresented & {
  readonly handover: HandoverListed;
  readonly agreement: {
    readonly number: number | null;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly noticeDays: number | null;
    readonly noticeMonths: number | null;
    readonly clauses: readonly string[];
  } | null;
  readonly decisions: readonly DecisionTold[];
  readonly promises: readonly KeptPromise[];
  readonly risks: readonly KeptRisk[];
  readonly meeting: KeptMeeting | null;
  /** Null for every party but the one that hands over. */
  readonly rules: Revised<{ readonly answers: Rules }> | null;
  readonly own: {
    /** May write: has a seat for the party that hands over. */
    readonly write: boolean;
    readonly successor: boolean;
    /** Parties that the asker may say yes for now. */
    readonly confirmFor: readonly { readonly id: string; readonly name: string }[];
  };
};

export type PackNeeds = HandoverReadingNeeds & {
  readonly agreements: AgreementReader;
  readonly content: ContentReader;
  readonly meetings: MeetingReader;
  readonly promises: PromiseReader;
  readonly risks: RiskReader;
};

/** So many of each: it is to be read in ten minutes. */
const few = { decisions: 8, promises: 20, risks: 6, meetings: 5 } as const;

/** The partnership in ten minutes, from what the room knows; what is private is the own party's alone. */
export async function readHandover(needs: PackNeeds, id: string): Promise<Result<HandoverPack>> {
  const handover = await needs.handovers.handover(id);
  if (!handover) return problem('not-found');
  const read = await readPartnership(needs, handover.partnershipId);
  if (!read.ok) return read;
  const { partnershipId } = handover;
  const listed = await listMeetings(needs, partnershipId);
  const past = listed.ok ? listed.value.past.filter(({ state }) => state === 'planned') : [];
  const risks = (await needs.risks.risks(partnershipId, { partyId: null, limit: 100 })).items;
  return done({
    ...read.value,
    handover: { ...handover, place: placeIn(handover) },
    agreement: await brief(needs, partnershipId),
    decisions: await lastDecisions(needs, past.slice(0, few.meetings)),
    promises: inOrder(await openPromises(needs, partnershipId), handover).slice(0, few.promises),
    risks: risks
      .filter(({ state }) => state === 'open')
      .toSorted(byGravity)
      .slice(0, few.risks),
    meeting: (listed.ok ? listed.value.ahead[0] : undefined) ?? null,
    rules: await needs.handovers.rules(id),
    own: ownPart(needs, handover, read.value),
  });
}

/** The pack, opened by somebody: its people and what is written nowhere are private, so that it is seen is written down. */
export async function openPack(
  needs: PackNeeds & Parameters<typeof noteRead>[0],
  id: string,
): Promise<Result<HandoverPack>> {
  const read = await readHandover(needs, id);
  if (read.ok) await noteRead(needs, 'handover-pack', { partnershipId: read.value.partnership.id });
  return read;
}

/** Those that move come first. */
const inOrder = (promises: readonly KeptPromise[], { leaver }: Handover): readonly KeptPromise[] =>
  promises.toSorted((a, b) => Number(b.ownerId === leaver.id) - Number(a.ownerId === leaver.id));

function ownPart(
  needs: HandoverReadingNeeds,
  { partyId, leaver, successor, waitsFor, state }: Handover,
  { seats }: PartnershipPresented,
): HandoverPack['own'] {
  const person = askerId(needs);
  const write = state === 'open' && writingSeat(seats, partyId) !== undefined;
  const isSuccessor = person !== null && person === successor?.id;
  const about = isSuccessor || person === leaver.id;
  const mine = waitsFor.filter(({ id }) => writingSeat(seats, id));
  return {
    write,
    successor: write && isSuccessor,
    confirmFor: mine.filter(({ id }) => (id === partyId ? isSuccessor : !about)),
  };
}

async function brief(needs: PackNeeds, partnershipId: string): Promise<HandoverPack['agreement']> {
  const read = await readAgreement(needs, partnershipId);
  if (!read.ok) return null;
  const { draft, versions } = read.value;
  const inForce = versions.find(({ state }) => state === 'accepted');
  const dates = inForce ? afterNotice(inForce.content.dates, inForce.endsOnNotice) : draft.dates;
  return {
    number: inForce?.number ?? null,
    startsOn: dates.startsOn,
    endsOn: dates.endsOn,
    noticeDays: dates.noticeDays,
    noticeMonths: dates.noticeMonths ?? null,
    clauses: (inForce?.content.clauses ?? []).map(({ title }) => title[needs.language]),
  };
}

async function lastDecisions(
  { meetings }: PackNeeds,
  past: readonly KeptMeeting[],
): Promise<readonly DecisionTold[]> {
  const told: DecisionTold[] = [];
  for (const { id, title, startsAt } of past)
    for (const decision of await meetings.decisions(id))
      told.push({ id: decision.id, text: decision.text, day: (startsAt ?? '').slice(0, 10), meeting: title });
  return told.slice(0, few.decisions);
}

/** For the room's start page: own parties first, and only where something hangs on one person. */
export const whoHangsOnOne = ({
  parties,
  seats,
}: Pick<PartnershipPresented, 'parties' | 'seats'>): readonly PartyCarried[] =>
  carriedIn(parties, seats).filter(({ own, carried }) => own && carried !== null && carried !== 'nobody');
