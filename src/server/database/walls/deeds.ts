import { deedsAboveRooms } from './above-rooms.ts';
import { evaluationDeeds } from './evaluations.ts';
import { noticeDeeds } from './notices.ts';
import { newId } from '../testing/new-id.ts';
import { partyOf } from './writing.ts';
import type { Writing } from './writing.ts';

/** The doors in the walls. */
export const deeds: readonly Writing[] = [
  ...evaluationDeeds,
  ...deedsAboveRooms,
  ...noticeDeeds,
  (world, { seated, leads }, chance) => {
    const sheet = chance.pick(world.sheet);
    const reason = chance.pick(['all-ready', 'lead-word', 'because']);
    const present = world.party.filter(
      (party) => party.partnership_id === sheet.partnership_id && party.left_at === null,
    );
    const ready = present.every(({ id }) =>
      world.sheet_side.some((side) => side.sheet_id === sheet.id && side.party_id === id && side.ready),
    );
    const voices = world.sheet_voice.filter((voice) => voice.sheet_id === sheet.id);
    const heard = voices.filter((voice) => voice.ready).length;
    const enough = sheet.mode !== 'voices' || heard >= (sheet.least ?? Infinity);
    const parties = new Set(voices.filter((voice) => voice.ready).map(({ party_id }) => party_id)).size;
    const told =
      sheet.invited === null ? heard === voices.length : parties > 1 && heard * 10 >= sheet.invited * 7;
    const whole = sheet.mode === 'voices' ? told : present.length > 1 && ready;
    const good =
      enough && (reason === 'lead-word' ? leads(sheet.partnership_id) : reason === 'all-ready' && whole);
    return {
      sql: `select from wall.reveal_sheet('${sheet.id}', '${reason}') as it where it`,
      may: sheet.state === 'private' && seated(sheet.partnership_id, 'answer') && good,
    };
  },
  // How many are invited to answer alone: said by the lead, before the reveal.
  (world, { leads }, chance) => {
    const sheet = chance.pick(world.sheet);
    return {
      sql: `select from wall.invite_voices('${sheet.id}', 3, null) as it where it`,
      may: sheet.mode === 'voices' && sheet.state === 'private' && leads(sheet.partnership_id),
    };
  },
  (world, { sees }, chance) => {
    const sheet = chance.pick(world.sheet);
    return {
      sql: `select from wall.voices_asked('${sheet.id}')`,
      may: sheet.mode === 'voices' && sees(sheet.partnership_id),
    };
  },
  // What others answered alone: shown when it is revealed, and only when enough have answered.
  (world, { sees }, chance) => {
    const sheet = chance.pick(world.sheet);
    const heard = world.sheet_voice.filter((voice) => voice.sheet_id === sheet.id && voice.ready).length;
    return {
      sql: `select from wall.voices('${sheet.id}')`,
      may:
        sheet.mode === 'voices' &&
        sheet.state === 'revealed' &&
        heard >= (sheet.least ?? Infinity) &&
        sees(sheet.partnership_id),
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
