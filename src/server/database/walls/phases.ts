import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import type { Writing } from './writing.ts';
import type { World } from './world.ts';

/** The phases' rows; a road is there for every partnership from its first party on, made by the database. */
export type PhaseRows = {
  readonly phase_plan: { id: string; organisation_id: string; created_by: string }[];
  readonly phase_tick: { partnership_id: string; party_id: string; person_id: string }[];
  readonly phase_gate: { id: string; partnership_id: string; person_id: string }[];
  readonly room_visit: { partnership_id: string; person_id: string }[];
};

type Ground = Pick<World, 'person' | 'organisation' | 'partnership' | 'party'>;

export function makePhaseRows(
  chance: Chance,
  { person, organisation, partnership, party }: Ground,
): PhaseRows {
  const by = () => chance.pick(person).id;
  return {
    phase_plan: chance
      .some(organisation)
      .map(({ id: organisation_id }) => ({ id: newId(), organisation_id, created_by: by() })),
    phase_tick: chance
      .some(party)
      .map(({ id: party_id, partnership_id }) => ({ party_id, partnership_id, person_id: by() })),
    phase_gate: chance
      .some(partnership)
      .map(({ id: partnership_id }) => ({ id: newId(), partnership_id, person_id: by() })),
    room_visit: partnership.flatMap(({ id: partnership_id }) =>
      chance.some(person).map(({ id: person_id }) => ({ partnership_id, person_id })),
    ),
  };
}

/** What each row needs beside that which the walls look at. */
export const wholePhaseRows = {
  phase_plan: (row: PhaseRows['phase_plan'][number]) => ({ ...row, number: 1, content: '{}' }),
  phase_tick: (row: PhaseRows['phase_tick'][number]) => ({
    ...row,
    phase: 'build',
    kind: 'criterion' as const,
    line: 'sentence',
  }),
  phase_gate: (row: PhaseRows['phase_gate'][number]) => ({
    ...row,
    phase: 'review' as const,
    round: 1,
    kind: 'asked' as const,
  }),
  room_visit: (row: PhaseRows['room_visit'][number]) => row,
};

const seenRooms = (world: World, { sees }: Oracle): string[] =>
  world.partnership.map(({ id }) => id).filter((id) => sees(id));

/** A plan is read by its own people, and in the partnerships that began by it. */
const readablePlans = (world: World, { has, sees }: Oracle): string[] =>
  world.phase_plan
    .filter(
      ({ organisation_id: house }) =>
        has(house) ||
        world.party.some(
          ({ lead, organisation_id, partnership_id }) =>
            lead && organisation_id === house && sees(partnership_id),
        ),
    )
    .map(({ id }) => id);

export const phaseReadings: readonly Reading[] = [
  { table: 'phase_road', key: 'partnership_id', allowed: seenRooms },
  { table: 'phase_plan', key: 'id', allowed: readablePlans },
  {
    table: 'phase_tick',
    key: `partnership_id || '/' || party_id`,
    allowed: (world, { sees }) =>
      world.phase_tick
        .filter((row) => sees(row.partnership_id))
        .map((row) => `${row.partnership_id}/${row.party_id}`),
  },
  {
    table: 'phase_gate',
    key: 'id',
    allowed: (world, { sees }) =>
      world.phase_gate.filter((row) => sees(row.partnership_id)).map(({ id }) => id),
  },
  {
    table: 'room_visit',
    key: `partnership_id || '/' || person_id`,
    allowed: (world, { who }) =>
      world.room_visit
        .filter((row) => row.person_id === who)
        .map((row) => `${row.partnership_id}/${row.person_id}`),
  },
];

const directs = (world: World, { has }: Oracle, id: string): boolean =>
  world.partnership.some((row) => row.id === id && row.state !== 'ended') &&
  world.party.some(
    (row) =>
      row.partnership_id === id && row.lead && row.left_at === null && has(row.organisation_id, 'director'),
  );

export const phaseInserts: readonly Writing[] = [
  (world, { has }, chance) => {
    const { id } = chance.pick(world.organisation);
    return {
      sql: `insert into byg.phase_plan (id, organisation_id, number, content) values ('${newId()}', '${id}', 2, '{}')`,
      may: has(id, 'partnership-lead', 'network-lead', 'director', 'administrator'),
    };
  },
  (world, { seatIn }, chance) => {
    const { id } = chance.pick(world.partnership);
    const party = chance.pick(world.party);
    return {
      sql: `insert into byg.phase_tick (partnership_id, phase, kind, line, party_id)
        values ('${id}', 'plan', 'task', 'roles', '${party.id}')`,
      may: party.partnership_id === id && seatIn(party.id, 'answer'),
    };
  },
  (world, oracle, chance) => {
    const { id } = chance.pick(world.partnership);
    const kind = chance.pick(['asked', 'approved', 'not-yet']);
    return {
      sql: `insert into byg.phase_gate (id, partnership_id, phase, round, kind) values ('${newId()}', '${id}', 'finish', 1, '${kind}')`,
      may: kind === 'asked' ? oracle.leads(id) : directs(world, oracle, id),
    };
  },
  (world, { who, sees }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `insert into byg.room_visit (partnership_id) values ('${id}')`,
      may: who !== null && sees(id),
    };
  },
];

export const phaseUpdates: readonly Writing[] = [
  (world, { leads }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `update byg.phase_road set current = 'plan', revision = revision + 1 where partnership_id = '${id}'`,
      may: leads(id),
    };
  },
  (world, { seatIn }, chance) => {
    const row = world.phase_tick.length > 0 ? chance.pick(world.phase_tick) : undefined;
    return {
      sql: `update byg.phase_tick set ticked = false, person_id = wall.asker() where party_id = '${row?.party_id ?? newId()}'`,
      may: row !== undefined && seatIn(row.party_id, 'answer'),
    };
  },
  (world, { who, sees }, chance) => {
    const { id } = chance.pick(world.partnership);
    const own = world.room_visit.some((row) => row.partnership_id === id && row.person_id === who);
    return {
      sql: `update byg.room_visit set at = now() where partnership_id = '${id}'`,
      may: own && sees(id),
    };
  },
];

/** Never: a plan or a word at a gate is not changed, and nobody speaks or visits in another's name. */
export const phaseNever: readonly string[] = [
  `update byg.phase_plan set content = '{}'`,
  `update byg.phase_gate set kind = 'approved'`,
  `update byg.phase_road set plan_id = null`,
  `update byg.phase_tick set party_id = gen_random_uuid()`,
  `update byg.phase_tick set person_name = 'x'`,
  `insert into byg.phase_gate (id, partnership_id, phase, round, kind, person_id) select gen_random_uuid(), id, 'review', 1, 'approved', created_by from byg.partnership`,
  `insert into byg.room_visit (partnership_id, person_id) select id, created_by from byg.partnership`,
  ...['phase_plan', 'phase_road', 'phase_tick', 'phase_gate', 'room_visit'].map(
    (table) => `delete from byg.${table}`,
  ),
];
