import { communicationInserts } from './communication.ts';
import { contactInserts } from './contacts.ts';
import { contributionInserts } from './contributions.ts';
import { evaluationInserts } from './evaluations.ts';
import { phaseInserts } from './phases.ts';
import { firstHourInserts } from './first-hour.ts';
import { ideaInserts } from './ideas.ts';
import { insertsAboveRooms } from './above-rooms.ts';
import { newId } from '../testing/new-id.ts';
import { meetingInserts } from './meetings.ts';
import { noticeInserts } from './notices.ts';
import { promiseInserts } from './promises.ts';
import { leavingInserts } from './leaving.ts';
import { livingInserts } from './living.ts';
import { fileInserts } from './files.ts';
import { noteInserts } from './notes.ts';
import { riskInserts } from './risks.ts';
import { takenInserts } from './taken-results.ts';
import { templateInserts } from './templates.ts';
import { talkInserts } from './sheet-talk.ts';
import { hash, oneOf, partnershipOfAgreement, quoted, text } from './writing.ts';
import type { Writing } from './writing.ts';

/** A new row in every table that the application may write. */
export const inserts: readonly Writing[] = [
  ...insertsAboveRooms,
  ...ideaInserts,
  ...firstHourInserts,
  ...phaseInserts,
  ...leavingInserts,
  ...communicationInserts,
  ...contactInserts,
  ...contributionInserts,
  ...evaluationInserts,
  ...talkInserts,
  (_, { person }) => ({
    sql: `insert into byg.organisation (id, kind, name) values ('${newId()}', 'museum', 'M')`,
    may: person !== null,
  }),
  (world, { admin, person, has }, chance) => {
    const { id } = chance.pick(world.organisation);
    const members = world.membership.some((row) => row.organisation_id === id && row.ended_at === null);
    const parties = world.party.filter((row) => row.organisation_id === id);
    const sat = world.party_person.filter((seat) => parties.some((party) => party.id === seat.party_id));
    const known = sat.length > 0 ? chance.pick(sat).person_id : undefined;
    const fits = parties.length === 0 || known !== undefined;
    return {
      sql: `insert into byg.organisation_invitation (id, organisation_id, email, roles, token_hash, expires_at)
        values ('${newId()}', '${id}', '${known ?? 'x'}@example.test', '{administrator}', ${hash()}, now() + '1 day')`,
      may: person !== null && (has(id, 'administrator') || (admin && !members && fits)),
    };
  },
  (_, { person }) => ({
    sql: `insert into byg.api_token (id, name, token_hash, scopes) values ('${newId()}', 'n', ${hash()}, '{read}')`,
    may: person !== null,
  }),
  (world, { person, sees }, chance) => {
    const partnership = oneOf(chance, world.partnership)?.id ?? null;
    return {
      sql: `insert into byg.calendar_feed (id, partnership_id, token_hash)
        values ('${newId()}', ${partnership === null ? 'null' : quoted(partnership)}, ${hash()})`,
      may: person !== null && (partnership === null || sees(partnership)),
    };
  },
  (world, { leads }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `insert into byg.party (id, partnership_id, organisation_id) values ('${newId()}', '${id}', '${chance.pick(world.organisation).id}')`,
      may: leads(id),
    };
  },
  (world, { manages, mandated }, chance) => {
    const party = chance.pick(world.party);
    const { id } = chance.pick(world.person);
    const mandate = chance.yes();
    const member = world.membership.some(
      (row) => row.person_id === id && row.organisation_id === party.organisation_id && row.ended_at === null,
    );
    return {
      sql: `insert into byg.party_person (party_id, person_id, mandate) values ('${party.id}', '${id}', ${mandate})`,
      may: manages(party.id) && member && (!mandate || mandated(party.id)),
    };
  },
  (world, { person, leads, manages, mandated }, chance) => {
    const party = chance.pick(world.party);
    const came = world.capability.filter(
      (link) => link.party_id === party.id && link.confirmed_person_id !== null,
    );
    const email = oneOf(chance, came)?.email ?? 'new@example.test';
    const empty = !world.party_person.some((seat) => seat.party_id === party.id);
    const again = came.some((link) => link.email === email);
    const mandate = chance.yes();
    const given = world.party_person.some((seat) => seat.party_id === party.id && seat.mandate);
    const had = came.some((link) => link.email === email && link.mandate);
    const gives = mandated(party.id) || (leads(party.partnership_id) && (!given || had));
    return {
      sql: `insert into byg.capability (id, party_id, email, scope, mandate, token_hash, expires_at)
        values ('${newId()}', '${party.id}', '${email.toUpperCase()}', '{read,answer}', ${mandate}, ${hash()}, now() + '1 day')`,
      may:
        person !== null &&
        (manages(party.id) || (leads(party.partnership_id) && (empty || again))) &&
        (!mandate || gives),
    };
  },
  (world, { seated, seatIn, who }, chance) => {
    const { id } = chance.pick(world.partnership);
    const party = chance.yes() ? chance.pick(world.party) : undefined;
    return {
      sql: `insert into byg.history_event (id, partnership_id, kind, party_id) values ('${newId()}', '${id}', 'k', ${party ? quoted(party.id) : 'null'})`,
      may:
        who !== null &&
        seated(id, 'read') &&
        (!party || (seatIn(party.id, 'read') && party.partnership_id === id)),
    };
  },
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `insert into byg.sheet (id, partnership_id, tool) values ('${newId()}', '${id}', 't')`,
      may: seated(id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const [sheet, party] = [chance.pick(world.sheet), chance.pick(world.party)];
    return {
      sql: `insert into byg.sheet_side (sheet_id, party_id, answers) values ('${sheet.id}', '${party.id}', '{}')`,
      may:
        sheet.state === 'private' &&
        party.partnership_id === sheet.partnership_id &&
        seatIn(party.id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const sheet = chance.pick(world.sheet);
    return {
      sql: `insert into byg.live_document (sheet_id, content) values ('${sheet.id}', '{}')`,
      may: (sheet.state === 'revealed' || sheet.mode === 'voices') && seated(sheet.partnership_id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    const how = chance.pick([`'open', null`, `'voices', 3`, `'sides', null`]);
    return {
      sql: `insert into byg.sheet (id, partnership_id, tool, mode, least) values ('${newId()}', '${id}', 't', ${how})`,
      may: seated(id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const [sheet, party] = [chance.pick(world.sheet), chance.pick(world.party)];
    return {
      sql: `insert into byg.sheet_voice (sheet_id, party_id, answers) values ('${sheet.id}', '${party.id}', '{}')`,
      may:
        sheet.mode === 'voices' &&
        sheet.state === 'private' &&
        party.partnership_id === sheet.partnership_id &&
        seatIn(party.id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const [sheet, party] = [chance.pick(world.sheet), chance.pick(world.party)];
    const name = chance.below(4) === 0 ? '' : 'V';
    return {
      sql: `insert into byg.sheet_version (id, sheet_id, name, party_id) values ('${newId()}', '${sheet.id}', '${name}', '${party.id}')`,
      may:
        name !== '' &&
        (sheet.state === 'revealed' || sheet.mode === 'voices') &&
        party.partnership_id === sheet.partnership_id &&
        seatIn(party.id, 'answer'),
    };
  },
  (world, { seatIn }, chance) => {
    const [sheet, party] = [chance.pick(world.sheet), chance.pick(world.party)];
    return {
      sql: `insert into byg.sheet_kept (sheet_id, party_id, answers) values ('${sheet.id}', '${party.id}', '{}')`,
      may: party.partnership_id === sheet.partnership_id && seatIn(party.id, 'answer'),
    };
  },
  (_, { person }) => ({
    sql: `insert into byg.own_sheet (id, tool, content) values ('${newId()}', 't', '{}')`,
    may: person !== null,
  }),
  (world, { seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `insert into byg.agreement (id, partnership_id, level, mode, languages) values ('${newId()}', '${id}', 'full', 'general', '{}')`,
      may: seated(id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const agreement = oneOf(chance, world.agreement);
    return {
      sql: `insert into byg.clause (agreement_id, clause_id, text_da, text_en) values ('${agreement?.id ?? newId()}', 'A02', ${text}, ${text})`,
      may: agreement !== undefined && seated(agreement.partnership_id, 'answer'),
    };
  },
  (world, { seated }, chance) => {
    const agreement = oneOf(chance, world.agreement);
    return {
      sql: `insert into byg.agreement_version (id, agreement_id, number, content, sha256)
        values ('${newId()}', '${agreement?.id ?? newId()}', 2, '{}', repeat('b', 64))`,
      may: agreement !== undefined && seated(agreement.partnership_id, 'answer'),
    };
  },
  (world, { mayAccept }, chance) => {
    const version = oneOf(chance, world.agreement_version);
    const party = chance.pick(world.party);
    const place = partnershipOfAgreement(world, version?.agreement_id ?? '');
    const right = chance.below(4) > 0;
    return {
      sql: `insert into byg.acceptance (id, version_id, party_id, name, function, email, signed_in_by, sha256)
        values ('${newId()}', '${version?.id ?? newId()}', '${party.id}', 'N', 'F', 'a@b.dk', 'passkey', repeat('${right ? 'a' : 'b'}', 64))`,
      may: right && version?.state === 'put-forward' && party.partnership_id === place && mayAccept(party.id),
    };
  },
  (world, { seatIn }, chance) => {
    const agreement = oneOf(chance, world.agreement);
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.clause_comment (id, agreement_id, clause_id, party_id, text)
        values ('${newId()}', '${agreement?.id ?? newId()}', 'A01', '${party.id}', 'T')`,
      may: agreement?.partnership_id === party.partnership_id && seatIn(party.id, 'comment'),
    };
  },
  (world, { seatIn }, chance) => {
    const { id } = chance.pick(world.partnership);
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.chapter_answer (id, partnership_id, chapter, prompt, question, party_id, text)
        values ('${newId()}', '${id}', 'care', 'q1', 'Q?', '${party.id}', 'T')`,
      may: party.partnership_id === id && seatIn(party.id, 'answer'),
    };
  },
  ...meetingInserts,
  ...promiseInserts,
  ...noticeInserts,
  ...riskInserts,
  ...fileInserts,
  ...noteInserts,
  ...takenInserts,
  ...livingInserts,
  ...templateInserts,
  () => ({
    sql: `insert into byg.mail (id, to_address, subject, text, html, kind) values ('${newId()}', 'a@b.dk', '', '', '', 'k')`,
    may: true,
  }),
  (_, { admin }) => ({
    sql: `insert into byg.content_page (language, kind, id, slug, body, hash) values ('da', 'k', '${newId()}', '${newId()}', '', '')`,
    may: admin,
  }),
];
