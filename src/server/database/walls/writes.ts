import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { World } from './world.ts';

/** A statement, and whether it may change something (for a function: answer true). */
export type Write = { readonly sql: string; readonly may: boolean };
export type Writing = (world: World, oracle: Oracle, chance: Chance) => Write;

const quoted = (id: string): string => `'${id}'`;
const hash = (): string => `decode(md5('${newId()}') || md5('${newId()}'), 'hex')`;
const text = `'{"type":"doc","content":[]}'`;

const partyOf = (world: World, id: string) => world.party.find((party) => party.id === id);
const partnershipOfAgreement = (world: World, id: string): string =>
  world.agreement.find((agreement) => agreement.id === id)?.partnership_id ?? '';
/** One of the world's rows, or a key that nothing has. */
const oneOf = <T extends { id: string }>(chance: Chance, rows: readonly T[]): T | undefined =>
  rows.length === 0 || chance.below(12) === 0 ? undefined : chance.pick(rows);

const inserts: readonly Writing[] = [
  (_, { person }) => ({
    sql: `insert into byg.organisation (id, kind, name) values ('${newId()}', 'museum', 'M')`,
    may: person !== null,
  }),
  (world, { admin, person, has }, chance) => {
    const { id } = chance.pick(world.organisation);
    const members = world.membership.some((row) => row.organisation_id === id && row.ended_at === null);
    return {
      sql: `insert into byg.organisation_invitation (id, organisation_id, email, roles, token_hash, expires_at)
        values ('${newId()}', '${id}', 'x@y.dk', '{administrator}', ${hash()}, now() + '1 day')`,
      may: person !== null && (has(id, 'administrator') || (admin && !members)),
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
  (world, { person, leads, manages }, chance) => {
    const party = chance.pick(world.party);
    const came = world.capability.filter(
      (link) => link.party_id === party.id && link.confirmed_person_id !== null,
    );
    const email = oneOf(chance, came)?.email ?? 'new@example.test';
    const empty = !world.party_person.some((seat) => seat.party_id === party.id);
    const again = came.some((link) => link.email === email);
    return {
      sql: `insert into byg.capability (id, party_id, email, scope, token_hash, expires_at)
        values ('${newId()}', '${party.id}', '${email.toUpperCase()}', '{read,answer}', ${hash()}, now() + '1 day')`,
      may: person !== null && (manages(party.id) || (leads(party.partnership_id) && (empty || again))),
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
      may: sheet.state === 'revealed' && seated(sheet.partnership_id, 'answer'),
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
  () => ({
    sql: `insert into byg.mail (id, to_address, subject, text, html, kind) values ('${newId()}', 'a@b.dk', '', '', '', 'k')`,
    may: true,
  }),
  (_, { admin }) => ({
    sql: `insert into byg.content_page (language, kind, id, slug, body, hash) values ('da', 'k', '${newId()}', '${newId()}', '', '')`,
    may: admin,
  }),
];

const updates: readonly Writing[] = [
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
  (world, { admin, has }, chance) => {
    const row = oneOf(chance, world.membership);
    return {
      sql: `update byg.membership set roles = '{administrator,director}' where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && (admin || has(row.organisation_id, 'administrator')),
    };
  },
  (world, { admin, person, has }, chance) => {
    const row = oneOf(chance, world.membership);
    return {
      sql: `update byg.membership set ended_at = now() where id = '${row?.id ?? newId()}'`,
      may:
        row !== undefined &&
        (admin || has(row.organisation_id, 'administrator') || (person !== null && row.person_id === person)),
    };
  },
  (world, { leads }, chance) => {
    const { id } = chance.pick(world.partnership);
    return { sql: `update byg.partnership set name = 'X' where id = '${id}'`, may: leads(id) };
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
  (world, { person }, chance) => {
    const row = oneOf(chance, world.own_sheet);
    return {
      sql: `update byg.own_sheet set title = 'X' where id = '${row?.id ?? newId()}'`,
      may: row !== undefined && row.person_id === person,
    };
  },
];

const deeds: readonly Writing[] = [
  (world, { seated, leads }, chance) => {
    const sheet = chance.pick(world.sheet);
    const reason = chance.pick(['all-ready', 'lead-word', 'because']);
    const present = world.party.filter(
      (party) => party.partnership_id === sheet.partnership_id && party.left_at === null,
    );
    const ready = present.every(({ id }) =>
      world.sheet_side.some((side) => side.sheet_id === sheet.id && side.party_id === id && side.ready),
    );
    const good =
      reason === 'lead-word'
        ? leads(sheet.partnership_id)
        : reason === 'all-ready' && present.length > 1 && ready;
    return {
      sql: `select from wall.reveal_sheet('${sheet.id}', '${reason}') as it where it`,
      may: sheet.state === 'private' && seated(sheet.partnership_id, 'answer') && good,
    };
  },
  (world, { has }, chance) => {
    const { id } = chance.pick(world.organisation);
    return {
      sql: `select from wall.found_partnership('${newId()}', 'P', '', false, null, null, '${newId()}', '${id}') as it where it`,
      may: has(id, 'worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator'),
    };
  },
  (world, { person }, chance) => {
    const { id, created_by } = chance.pick(world.organisation);
    const taken =
      world.membership.some((row) => row.organisation_id === id) ||
      world.party.some((row) => row.organisation_id === id);
    return {
      sql: `select from wall.join_own_organisation('${newId()}', '${id}', '{administrator}') as it where it`,
      may: person !== null && created_by === person && !taken,
    };
  },
  (world, { keeps, person }, chance) => {
    const party = chance.pick(world.party);
    return {
      sql: `select from wall.keep_seat('${party.id}') as it where it`,
      may: person !== null && partyOf(world, party.id) !== undefined && keeps(party.id),
    };
  },
];

/** Never, whoever asks: these rights are given to nobody behind the application. */
const never: readonly string[] = [
  `insert into byg.person (id, email) values ('${newId()}', 'x@y.dk')`,
  `update byg.person set site_admin = true`,
  `insert into byg.membership (id, organisation_id, person_id, roles) select gen_random_uuid(), o.id, wall.asker(), '{administrator}' from byg.organisation o`,
  `insert into byg.partnership (id, name) values ('${newId()}', 'P')`,
  `update byg.party set lead = true`,
  `update byg.party_person set capability_id = null`,
  `update byg.capability set expires_at = 'infinity'`,
  `update byg.capability set confirmed_person_id = wall.asker()`,
  `select token_hash from byg.capability`,
  `select token_hash from byg.api_token`,
  `update byg.sheet set state = 'revealed'`,
  `update byg.sheet_side set party_id = gen_random_uuid()`,
  `update byg.live_document set content = '{}'`,
  `update byg.agreement_version set content = '{}'`,
  `update byg.acceptance set name = 'x'`,
  `update byg.history_event set kind = 'x'`,
  `insert into byg.clause_history select * from byg.clause_history`,
  `update byg.mail set to_address = 'me@x.dk'`,
  `insert into byg.guest_session (id) values (gen_random_uuid())`,
  `truncate byg.sheet_side`,
  `alter table byg.sheet_side disable row level security`,
  `set local row_security = off; select * from byg.sheet_side`,
  `create table byg.mine ()`,
  `select * from auth."user"`,
  ...[
    'person',
    'organisation',
    'membership',
    'partnership',
    'party',
    'party_person',
    'capability',
    'sheet',
    'sheet_side',
  ]
    .concat(['live_document', 'agreement', 'clause', 'clause_history', 'agreement_version', 'acceptance'])
    .concat([
      'clause_comment',
      'history_event',
      'api_token',
      'calendar_feed',
      'mail',
      'organisation_invitation',
    ])
    .map((table) => `delete from byg.${table}`),
];

export const writings: readonly Writing[] = [
  ...inserts,
  ...updates,
  ...deeds,
  ...never.map((sql): Writing => () => ({ sql, may: false })),
];
