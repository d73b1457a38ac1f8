import type { SubmissionState } from '#domain/cases/submission.ts';
import type { Scope } from '#domain/people/asker.ts';
import type { Role } from '#domain/people/roles.ts';
import { roles } from '#domain/people/roles.ts';
import { scopes } from '#domain/people/asker.ts';
import { later, newId } from '../testing/new-id.ts';
import { makeAboveRooms, type AboveRooms } from './above-rooms.ts';
import type { Chance } from './chance.ts';
import { makeCommunication, type CommunicationRows } from './communication.ts';
import { makeContacts, type ContactRows } from './contacts.ts';
import { makeContributions, type ContributionRows } from './contributions.ts';
import { makeEvaluations, type EvaluationRows } from './evaluations.ts';
import { makeCases, makeOwnThings } from './own-things.ts';
import { makePhaseRows, type PhaseRows } from './phases.ts';
import { makeFiles, type FileRows } from './files.ts';
import { makeDemonstrations, type DemonstrationRows } from './demonstrations.ts';
import { makeFirstHours, type FirstHourRows } from './first-hour.ts';
import { makeIdeas, type IdeaRows } from './ideas.ts';
import { makeNotes, type NoteRows } from './notes.ts';
import { makeMeetings, type MeetingRows } from './meetings.ts';
import { makeNotices, type NoticeRows } from './notices.ts';
import { makePromises, type PromiseRows } from './promises.ts';
import { makeLeaving, type LeavingRows } from './leaving.ts';
import { makeLiving, type LivingRows } from './living.ts';
import { makeRisks, type RiskRows } from './risks.ts';
import { makeAgreements } from './some-agreements.ts';
import { makeSheets, makeVersions, makeVoices } from './some-sheets.ts';
import { makeOrigins, type OriginRows } from './origins.ts';
import { makeTaken, type TakenRows } from './taken-results.ts';
import { makeTemplates, type TemplateRows } from './templates.ts';
import { makeTalk, type TalkRows } from './sheet-talk.ts';

/** A small random world, as rows: what the oracle reasons about and the database is filled with. */
export type World = AboveRooms &
  MeetingRows &
  PromiseRows &
  NoticeRows &
  RiskRows &
  OriginRows &
  TakenRows &
  LivingRows &
  LeavingRows &
  FileRows &
  NoteRows &
  TemplateRows &
  TalkRows &
  PhaseRows &
  CommunicationRows &
  IdeaRows &
  FirstHourRows &
  DemonstrationRows &
  ContactRows &
  ContributionRows &
  EvaluationRows & {
    readonly person: { id: string; site_admin: boolean; site_editor: boolean }[];
    readonly organisation: { id: string; created_by: string | null }[];
    readonly membership: {
      id: string;
      organisation_id: string;
      person_id: string;
      roles: Role[];
      ended_at: string | null;
    }[];
    readonly partnership: { id: string; created_by: string; state: 'exploring' | 'ended' }[];
    readonly party: {
      id: string;
      partnership_id: string;
      organisation_id: string;
      lead: boolean;
      left_at: string | null;
    }[];
    readonly capability: Link[];
    readonly party_person: Seat[];
    readonly sheet: Sheet[];
    readonly sheet_side: { sheet_id: string; party_id: string; ready: boolean }[];
    readonly sheet_version: { id: string; sheet_id: string; name: string; person_id: string }[];
    readonly sheet_kept: { sheet_id: string; party_id: string }[];
    readonly sheet_voice: { sheet_id: string; person_id: string; party_id: string; ready: boolean }[];
    readonly agreement: { id: string; partnership_id: string }[];
    readonly agreement_version: {
      id: string;
      agreement_id: string;
      state: 'put-forward' | 'accepted' | 'withdrawn';
      number: number;
    }[];
    readonly clause_comment: { id: string; agreement_id: string; party_id: string; person_id: string }[];
    readonly chapter_answer: { id: string; partnership_id: string; party_id: string }[];
    readonly history_event: { id: string; partnership_id: string }[];
    readonly own_sheet: { id: string; person_id: string }[];
    readonly api_token: { id: string; person_id: string }[];
    readonly calendar_feed: { id: string; person_id: string }[];
    readonly organisation_invitation: { id: string; organisation_id: string; created_by: string }[];
    readonly mail: { id: string }[];
    readonly case_submission: { id: string; state: SubmissionState }[];
    readonly case_link: { id: string; submission_id: string; role: 'sender' | 'library' | 'partner' }[];
  };

export type Sheet = {
  id: string;
  partnership_id: string;
  tool: string;
  state: 'private' | 'revealed';
  mode: 'sides' | 'open' | 'voices';
  least: number | null;
  invited: number | null;
  named: boolean;
};

export type Link = {
  id: string;
  party_id: string;
  email: string;
  scope: Scope[];
  mandate: boolean;
  created_by: string;
  expires_at: string;
  confirmed_person_id: string | null;
  revoked_at: string | null;
};

export type Seat = {
  party_id: string;
  person_id: string;
  mandate: boolean;
  capability_id: string | null;
  ended_at: string | null;
};

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const rarely = (chance: Chance): string | null => (chance.below(4) === 0 ? later(-1) : null);

export function makeWorld(chance: Chance): World {
  const person = times(6, (index) => ({ id: newId(), site_admin: index === 0, site_editor: index === 1 }));
  const organisation = times(4, () => ({
    id: newId(),
    created_by: chance.pick([null, ...person])?.id ?? null,
  }));
  const partnership = makePartnerships(chance, person);
  const people = {
    person,
    organisation,
    partnership,
    membership: makeMemberships(chance, person, organisation),
  };
  const party = partnership.flatMap(({ id }) => makeParties(chance, id, organisation));
  const capability = makeLinks(chance, party, person);
  const templates = makeTemplates(chance, { person, organisation });
  const sheet = makeSheets(chance, partnership, templates);
  const agreements = makeAgreements(chance, { partnership, party, person });
  const own = makeOwnThings(chance, { person, organisation, partnership });
  return {
    ...people,
    ...templates,
    party,
    capability,
    party_person: makeSeats(chance, { party, person, capability }),
    sheet,
    sheet_side: makeSides(chance, sheet, party),
    sheet_version: makeVersions(chance, sheet, person),
    sheet_kept: makeSides(chance, sheet, party).map(({ sheet_id, party_id }) => ({ sheet_id, party_id })),
    sheet_voice: makeVoices(chance, { sheet, party, person }),
    chapter_answer: chance
      .some(party)
      .map(({ id: party_id, partnership_id }) => ({ id: newId(), partnership_id, party_id })),
    ...makePhaseRows(chance, { person, organisation, partnership, party }),
    ...makeRisks(chance, { partnership, party, person }),
    ...makeFiles(chance, { party, person }),
    ...makeNotes(chance, { partnership, party, person }),
    ...makeOrigins(chance, { party, person }),
    ...makeTaken(chance, { partnership, person }),
    ...makeMeetings(chance, { partnership, party, person }),
    ...makeNotices(chance, { person }),
    ...makePromises(chance, { partnership, party, person }),
    ...makeLeaving(chance, { partnership, party, person }),
    ...makeIdeas(chance, { organisation }),
    ...makeFirstHours(chance, { person }),
    ...makeDemonstrations(chance, { person }),
    ...makeCommunication(chance, { partnership, party, person }),
    ...makeContacts(chance, { party, person }),
    ...makeContributions(chance, { party, person }),
    ...makeEvaluations(chance, { party, person, partnership }),
    ...agreements,
    ...makeLiving(chance, { ...agreements, party, person }),
    ...own,
    ...makeTalk(chance, { sheet, party, person, own_sheet: own.own_sheet }),
    ...makeCases(chance),
    ...makeAboveRooms(chance, { person, organisation, party }),
  };
}

/** One in five has ended. */
const makePartnerships = (chance: Chance, person: World['person']): World['partnership'] =>
  times(2, () => ({
    id: newId(),
    created_by: chance.pick(person).id,
    state: chance.below(5) === 0 ? 'ended' : 'exploring',
  }));

function makeMemberships(
  chance: Chance,
  person: World['person'],
  organisation: World['organisation'],
): World['membership'] {
  return organisation.flatMap(({ id: organisation_id }) =>
    chance.some(person).map(({ id: person_id }) => ({
      id: newId(),
      organisation_id,
      person_id,
      roles: [...new Set([chance.pick(roles), chance.pick(roles)])],
      ended_at: rarely(chance),
    })),
  );
}

/** The last organisation stays outside, to be brought in by a question. */
function makeParties(
  chance: Chance,
  partnership_id: string,
  organisation: World['organisation'],
): World['party'] {
  return organisation.slice(0, 2 + chance.below(2)).map(({ id }, index) => ({
    id: newId(),
    partnership_id,
    organisation_id: id,
    lead: index === 0,
    left_at: index === 0 ? null : rarely(chance),
  }));
}

function makeLinks(chance: Chance, party: World['party'], person: World['person']): Link[] {
  return party.flatMap(({ id: party_id }) =>
    times(chance.below(3), () => {
      const guest = chance.pick(person).id;
      return {
        id: newId(),
        party_id,
        email: `${guest}@example.test`,
        scope: chance
          .some(scopes)
          .concat(chance.yes() ? 'read' : 'answer')
          .filter((one, index, all) => all.indexOf(one) === index),
        mandate: chance.yes(),
        created_by: chance.pick(person).id,
        expires_at: rarely(chance) ?? later(9),
        confirmed_person_id: chance.below(4) === 0 ? null : guest,
        revoked_at: rarely(chance),
      };
    }),
  );
}

type Seating = Pick<World, 'party' | 'person' | 'capability'>;

function makeSeats(chance: Chance, { party, person, capability }: Seating): Seat[] {
  const own = party.flatMap(({ id: party_id }) =>
    chance
      .some(person)
      .filter(() => chance.yes())
      .map(({ id: person_id }): Seat => ({
        party_id,
        person_id,
        mandate: chance.yes(),
        capability_id: null,
        ended_at: rarely(chance),
      })),
  );
  const byLink = capability.flatMap(({ id, party_id, mandate, confirmed_person_id: person_id }): Seat[] =>
    person_id === null ? [] : [{ party_id, person_id, mandate, capability_id: id, ended_at: null }],
  );
  const place = (seat: Seat): string => seat.party_id + seat.person_id;
  return [...new Map([...own, ...byLink].map((seat) => [place(seat), seat])).values()];
}

function makeSides(chance: Chance, sheet: World['sheet'], party: World['party']): World['sheet_side'] {
  return sheet.flatMap(({ id: sheet_id, partnership_id }) =>
    party
      .filter((one) => one.partnership_id === partnership_id && chance.below(4) > 0)
      .map(({ id: party_id }) => ({ sheet_id, party_id, ready: chance.below(3) > 0 })),
  );
}
