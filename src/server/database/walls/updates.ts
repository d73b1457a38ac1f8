import { firstHourUpdates } from './first-hour.ts';
import { ideaUpdates } from './ideas.ts';
import { communicationUpdates } from './communication.ts';
import { contactUpdates } from './contacts.ts';
import { contributionUpdates } from './contributions.ts';
import { evaluationUpdates } from './evaluations.ts';
import { phaseUpdates } from './phases.ts';
import { updatesAboveRooms } from './above-rooms.ts';
import { newId } from '../testing/new-id.ts';
import { meetingUpdates } from './meetings.ts';
import { noticeUpdates } from './notices.ts';
import { promiseUpdates } from './promises.ts';
import { leavingUpdates } from './leaving.ts';
import { livingUpdates } from './living.ts';
import { fileUpdates } from './files.ts';
import { noteUpdates } from './notes.ts';
import { riskUpdates } from './risks.ts';
import { templateUpdates } from './templates.ts';
import { talkUpdates } from './sheet-talk.ts';
import { oneOf, partnershipOfAgreement, text } from './writing.ts';
import type { Writing } from './writing.ts';

/** A change of somebody's row in every table that has any to change. */
export const updates: readonly Writing[] = [
  ...updatesAboveRooms,
  ...phaseUpdates,
  ...leavingUpdates,
  ...communicationUpdates,
  ...ideaUpdates,
  ...firstHourUpdates,
  ...contactUpdates,
  ...contributionUpdates,
  ...evaluationUpdates,
  ...talkUpdates,
  (world, { person }, chance) => {
    const { id } = chance.pick(world.person);
    return { sql: `update byg.person set name = 'X' where id = '${id}'`, may: id === person };
  },
  (world, { person, admin, has }, chance) => {
    const { id, created_by } = chance.pick(world.organisation);
    const members = world.membership.some((row) => row.organisation_id === id && row.ended_at === null);
    return {
      sql: `update byg.organisation set name = 'X' where id = '${id}'`,
      may: admin || has(id, 'administrator') || (person !== null && created_by === person && !members),
    };
  },
  (world, { admin, person, has }, chance) => {
    const row = oneOf(chance, world.membership);
    return {
      sql: `update byg.membership set roles = '{administrator,director}' where id = '${row?.id ?? newId()}'`,
      may:
        row !== undefined &&
        (has(row.organisation_id, 'administrator') || (admin && row.person_id !== person)),
    };
  },
  (world, { admin, person, has }, chance) => {
    const row = oneOf(chance, world.membership);
    return {
      sql: `update byg.membership set ended_at = now() where id = '${row?.id ?? newId()}'`,
      may:
        row !== undefined &&
        ((admin && row.person_id !== person) ||
          has(row.organisation_id, 'administrator') ||
          (person !== null && row.person_id === person && row.ended_at === null)),
    };
  },
  (world, { owns }, chance) => {
    const { id } = chance.pick(world.partnership);
    return { sql: `update byg.partnership set name = 'X' where id = '${id}'`, may: owns(id) };
  },
  (world, { leads, mandated, sees, manages }, chance) => {
    const { id, partnership_id } = chance.pick(world.party);
    return {
      sql: `update byg.party set position = 7 where id = '${id}'`,
      may: (leads(partnership_id) || mandated(id)) && (sees(partnership_id) || manages(id)),
    };
  },
  (world, { manages, mandated }, chance) => {
    const seat = world.party_person.length > 0 ? chance.pick(world.party_person) : undefined;
    const [party, person] = [seat?.party_id ?? newId(), seat?.person_id ?? newId()];
    return {
      sql: `update byg.party_person set mandate = true where party_id = '${party}' and person_id = '${person}'`,
      may: manages(party) && (mandated(party) || seat?.ended_at !== null),
    };
  },
  (world, { person, manages, seatIn }, chance) => {
    const link = oneOf(chance, world.capability);
    const party = link?.party_id ?? '';
    const sees = link?.created_by === person || seatIn(party, 'read') || manages(party);
    return {
      sql: `update byg.capability set revoked_at = now() where id = '${link?.id ?? newId()}'`,
      may: link !== undefined && sees && ((person !== null && link.created_by === person) || manages(party)),
    };
  },
  (world, { seated }, chance) => {
    const sheet = chance.pick(world.sheet);
    return {
      sql: `update byg.sheet set title = 'X' where id = '${sheet.id}'`,
      may: sheet.state === 'private' && seated(sheet.partnership_id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const side = world.sheet_side.length > 0 ? chance.pick(world.sheet_side) : undefined;
    const sheet = world.sheet.find(({ id }) => id === side?.sheet_id);
    const party = side?.party_id ?? '';
    return {
      sql: `update byg.sheet_side set answers = '{}', updated_by = wall.asker()
        where sheet_id = '${side?.sheet_id ?? newId()}' and party_id = '${side?.party_id ?? newId()}'`,
      may: sheet?.state === 'private' && seatIn(party, 'answer') && seatIn(party, 'read'),
    };
  },
  (world, { who, seatIn }, chance) => {
    const voice = world.sheet_voice.length > 0 ? chance.pick(world.sheet_voice) : undefined;
    const sheet = world.sheet.find(({ id }) => id === voice?.sheet_id);
    return {
      sql: `update byg.sheet_voice set answers = '{}', ready = true
        where sheet_id = '${voice?.sheet_id ?? newId()}' and person_id = '${voice?.person_id ?? newId()}'`,
      may:
        voice !== undefined &&
        voice.person_id === who &&
        sheet?.state === 'private' &&
        seatIn(voice.party_id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const kept = world.sheet_kept.length > 0 ? chance.pick(world.sheet_kept) : undefined;
    return {
      sql: `update byg.sheet_kept set answers = '{}'
        where sheet_id = '${kept?.sheet_id ?? newId()}' and party_id = '${kept?.party_id ?? newId()}'`,
      may: kept !== undefined && seatIn(kept.party_id, 'answer') && seatIn(kept.party_id, 'read'),
    };
  },
  (world, { seated }, chance) => {
    const agreement = oneOf(chance, world.agreement);
    return {
      sql: `update byg.clause set text_da = ${text}, revision = 2, updated_by = wall.asker() where agreement_id = '${agreement?.id ?? newId()}'`,
      may: agreement !== undefined && seated(agreement.partnership_id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const version = oneOf(chance, world.agreement_version);
    const place = partnershipOfAgreement(world, version?.agreement_id ?? '');
    return {
      sql: `update byg.agreement_version set state = 'withdrawn' where id = '${version?.id ?? newId()}'`,
      may: version?.state === 'put-forward' && (seated(place, 'answer') || seated(place, 'accept')),
    };
  },
  (world, { seated }, chance) => {
    const comment = oneOf(chance, world.clause_comment);
    return {
      sql: `update byg.clause_comment set resolved_at = now() where id = '${comment?.id ?? newId()}'`,
      may: comment !== undefined && seated(partnershipOfAgreement(world, comment.agreement_id), 'comment'),
    };
  },
  (world, { seatIn }, chance) => {
    const row = oneOf(chance, world.chapter_answer);
    return {
      sql: `update byg.chapter_answer set text = 'X', revision = 2, person_id = wall.asker() where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && seatIn(row.party_id, 'answer'),
    };
  },
  ...meetingUpdates,
  ...promiseUpdates,
  ...noticeUpdates,
  ...riskUpdates,
  ...fileUpdates,
  ...noteUpdates,
  ...livingUpdates,
  ...templateUpdates,
  (world, { person }, chance) => {
    const row = oneOf(chance, world.own_sheet);
    return {
      sql: `update byg.own_sheet set title = 'X' where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && row.person_id === person,
    };
  },
];
