import { later, newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Oracle } from './oracle.ts';
import type { Reading } from './readable.ts';
import { oneOf, type Writing } from './writing.ts';
import type { World } from './world.ts';

/** What an organisation keeps above the rooms: its strategy, its portfolio, its year and its account. */
export type AboveRooms = {
  readonly strategy: { organisation_id: string }[];
  readonly strategy_version: { id: string; organisation_id: string; approved_by: string }[];
  readonly cycle_step: { organisation_id: string }[];
  readonly nomination: { id: string; organisation_id: string; created_by: string }[];
  readonly portfolio_decision: { id: string; party_id: string; person_id: string }[];
  readonly quiet_reason: { id: string; party_id: string; person_id: string }[];
  readonly organisation_day: { id: string; organisation_id: string; created_by: string }[];
  readonly wheel_day: { party_id: string; organisation_id: string; partnership_id: string }[];
  readonly yearly_account: { id: string; organisation_id: string; updated_by: string }[];
};

type Ground = Pick<World, 'person' | 'organisation' | 'party'>;

export function makeAboveRooms(chance: Chance, { person, organisation, party }: Ground): AboveRooms {
  const by = () => chance.pick(person).id;
  const houses = () => chance.some(organisation).map(({ id }) => id);
  const parties = () => chance.some(party).map(({ id }) => id);
  const ofHouse = () => houses().map((organisation_id) => ({ id: newId(), organisation_id, by: by() }));
  const ofParty = () => parties().map((party_id) => ({ id: newId(), party_id, person_id: by() }));
  return {
    strategy: houses().map((organisation_id) => ({ organisation_id })),
    strategy_version: ofHouse().map(({ by: approved_by, ...row }) => ({ ...row, approved_by })),
    cycle_step: houses().map((organisation_id) => ({ organisation_id })),
    nomination: ofHouse().map(({ by: created_by, ...row }) => ({ ...row, created_by })),
    portfolio_decision: ofParty(),
    quiet_reason: ofParty(),
    organisation_day: ofHouse().map(({ by: created_by, ...row }) => ({ ...row, created_by })),
    wheel_day: chance.some(party).map(({ id: party_id, organisation_id, partnership_id }) => ({
      party_id,
      organisation_id,
      partnership_id,
    })),
    yearly_account: ofHouse().map(({ by: updated_by, ...row }) => ({ ...row, updated_by })),
  };
}

/** What each row needs beside that which the walls look at; `somebody` stands for a person who does not matter. */
export const wholeAboveRooms = {
  strategy: (row: AboveRooms['strategy'][number]) => ({ ...row, content: '{}', updated_by: '' }),
  strategy_version: (row: AboveRooms['strategy_version'][number]) => ({ ...row, number: 1, content: '{}' }),
  cycle_step: (row: AboveRooms['cycle_step'][number]) => ({ ...row, year: 2027, step: 'check' as const }),
  nomination: (row: AboveRooms['nomination'][number]) => ({
    ...row,
    year: 2027,
    department: 'Børn',
    title: `secret of ${row.organisation_id}`,
    fit: 3,
    ambition: 3,
    effort: 3,
  }),
  portfolio_decision: (row: AboveRooms['portfolio_decision'][number]) => ({
    ...row,
    choice: 'end' as const,
    reason: `secret of ${row.party_id}`,
    decided_on: '2027-01-01',
  }),
  quiet_reason: (row: AboveRooms['quiet_reason'][number]) => ({ ...row, reason: 'R', until: '2027-01-01' }),
  organisation_day: (row: AboveRooms['organisation_day'][number]) => ({
    ...row,
    kind: 'busy' as const,
    title: 'T',
    from_on: '2027-01-01',
    to_on: '2027-01-02',
    shown: true,
  }),
  wheel_day: (row: AboveRooms['wheel_day'][number]) => ({ ...row, day: '2027-03-01', kind: 'end' as const }),
  yearly_account: (row: AboveRooms['yearly_account'][number]) => ({
    ...row,
    year: 2026,
    language: 'da' as const,
    figures: '[]',
    texts: '{}',
  }),
};

const leads = ({ has }: Oracle, organisation: string): boolean =>
  has(organisation, 'network-lead', 'director');
const present = (world: World, id: string) =>
  world.party.find((party) => party.id === id && party.left_at === null);
const keeps = (world: World, oracle: Oracle, id: string): boolean => {
  const party = present(world, id);
  return party !== undefined && leads(oracle, party.organisation_id);
};

const ofHouse = (table: 'strategy_version' | 'nomination' | 'organisation_day'): Reading => ({
  table,
  key: 'id',
  allowed: (world, { has }) => world[table].filter((row) => has(row.organisation_id)).map(({ id }) => id),
});
const ofKept = (table: 'portfolio_decision' | 'quiet_reason'): Reading => ({
  table,
  key: 'id',
  allowed: (world, oracle) =>
    world[table].filter((row) => keeps(world, oracle, row.party_id)).map(({ id }) => id),
});
const ofHouseAlone = (table: 'strategy' | 'cycle_step'): Reading => ({
  table,
  key: 'organisation_id',
  allowed: (world, { has }) =>
    world[table].filter((row) => has(row.organisation_id)).map((row) => row.organisation_id),
});

export const readingsAboveRooms: readonly Reading[] = [
  ofHouseAlone('strategy'),
  ofHouseAlone('cycle_step'),
  ofHouse('strategy_version'),
  ofHouse('nomination'),
  ofHouse('organisation_day'),
  ofKept('portfolio_decision'),
  ofKept('quiet_reason'),
  {
    table: 'portfolio_entry',
    key: 'party_id',
    allowed: (world, oracle) =>
      world.party
        .filter(({ id, organisation_id }) => leads(oracle, organisation_id) || oracle.manages(id))
        .map(({ id }) => id),
  },
  {
    table: 'wheel_day',
    key: 'party_id',
    allowed: (world, oracle) =>
      world.wheel_day
        .filter(({ organisation_id }) => leads(oracle, organisation_id))
        .map(({ party_id }) => party_id),
  },
  {
    table: 'yearly_account',
    key: 'id',
    allowed: (world, oracle) =>
      world.yearly_account.filter((row) => leads(oracle, row.organisation_id)).map(({ id }) => id),
  },
];

/** A statement about some organisation, allowed to those with one of the roles that lead it, or to `also`. */
const inHouse =
  (sql: (organisation: string) => string, may = leads): Writing =>
  (world, oracle, chance) => {
    const { id } = chance.pick(world.organisation);
    return { sql: sql(id), may: may(oracle, id) };
  };

export const insertsAboveRooms: readonly Writing[] = [
  inHouse((id) => `insert into byg.strategy (organisation_id, content) values ('${id}', '{}')`),
  inHouse(
    (id) =>
      `insert into byg.strategy_version (id, organisation_id, number, content) values ('${newId()}', '${id}', 9, '{}')`,
    ({ has }, id) => has(id, 'director'),
  ),
  inHouse(
    (id) => `insert into byg.cycle_step (organisation_id, year, step) values ('${id}', 2028, 'account')`,
  ),
  inHouse(
    (id) => `insert into byg.nomination (id, organisation_id, year, department, title, fit, ambition, effort)
      values ('${newId()}', '${id}', 2027, 'D', 'T', 1, 1, 1)`,
    ({ has }, id) =>
      has(id, 'worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator'),
  ),
  inHouse(
    (id) => `insert into byg.organisation_day (id, organisation_id, kind, title, from_on, to_on)
      values ('${newId()}', '${id}', 'date', 'T', '2027-01-01', '2027-01-01')`,
  ),
  inHouse(
    (id) => `insert into byg.yearly_account (id, organisation_id, year, language, figures, texts)
      values ('${newId()}', '${id}', 2031, 'en', '[]', '{}')`,
  ),
  (world, oracle, chance) => {
    const { id } = chance.pick(world.party);
    return {
      sql: `insert into byg.portfolio_decision (id, party_id, choice, reason, decided_on)
        values ('${newId()}', '${id}', 'keep', 'R', '2027-01-01')`,
      may: keeps(world, oracle, id),
    };
  },
  (world, oracle, chance) => {
    const { id } = chance.pick(world.party);
    return {
      sql: `insert into byg.quiet_reason (id, party_id, reason, until) values ('${newId()}', '${id}', 'R', '2027-01-01')`,
      may: keeps(world, oracle, id),
    };
  },
];

const changes = [
  ['strategy', `content = '{}', updated_by = wall.person()`],
  ['cycle_step', `done_on = '2027-01-01'`],
] as const;

export const updatesAboveRooms: readonly Writing[] = [
  ...changes.map(([table, set]): Writing => (world, oracle, chance) => {
    const rows = world[table];
    const id = rows.length > 0 ? chance.pick(rows).organisation_id : newId();
    return { sql: `update byg.${table} set ${set} where organisation_id = '${id}'`, may: leads(oracle, id) };
  }),
  ...(['nomination', 'organisation_day', 'yearly_account'] as const).map(
    (table): Writing =>
      (world, oracle, chance) => {
        const row = oneOf<{ id: string; organisation_id: string }>(chance, world[table]);
        const set = {
          nomination: `state = 'declined'`,
          organisation_day: 'removed_at = now()',
          yearly_account: `texts = '{}', updated_by = wall.person()`,
        }[table];
        return {
          sql: `update byg.${table} set ${set} where id = '${row?.id ?? newId()}'`,
          may: row !== undefined && leads(oracle, row.organisation_id),
        };
      },
  ),
  (world, oracle, chance) => {
    const { id, organisation_id, left_at } = chance.pick(world.party);
    return {
      sql: `update byg.portfolio_entry set weight = 3 where party_id = '${id}'`,
      may: left_at === null && (leads(oracle, organisation_id) || oracle.manages(id)),
    };
  },
];

/** The doors: facts and figures of a portfolio, and when partners are busy. */
export const deedsAboveRooms: readonly Writing[] = [
  (world, oracle, chance) => {
    const { id, organisation_id } = chance.pick(world.party);
    return {
      sql: `select from wall.portfolio_facts(array['${id}']::uuid[], current_date)`,
      may: leads(oracle, organisation_id),
    };
  },
  (world, oracle, chance) => {
    const { id } = chance.pick(world.organisation);
    return {
      sql: `select from wall.counted_year('${id}', ${Number(later(0).slice(0, 4))})`,
      may: leads(oracle, id) && world.party.some(({ organisation_id }) => organisation_id === id),
    };
  },
  (world, oracle, chance) => {
    const { id } = chance.pick(world.organisation);
    const here = world.party.filter(({ left_at }) => left_at === null);
    const rooms = here.filter((party) => party.organisation_id === id).map((party) => party.partnership_id);
    const beside = here.filter(
      (party) => party.organisation_id !== id && rooms.includes(party.partnership_id),
    );
    const busy = world.organisation_day.some((row) =>
      beside.some((party) => party.organisation_id === row.organisation_id),
    );
    return {
      sql: `select from wall.partners_busy('${id}', '2027-01-01', '2027-12-31')`,
      may: busy && leads(oracle, id),
    };
  },
  (world, oracle, chance) => {
    const { id } = chance.pick(world.partnership);
    const here = world.party.filter((party) => party.partnership_id === id && party.left_at === null);
    const busy = world.organisation_day.some((row) =>
      here.some((party) => party.organisation_id === row.organisation_id),
    );
    return {
      sql: `select from wall.room_busy('${id}', '2027-01-01', '2027-12-31')`,
      may: busy && oracle.sees(id),
    };
  },
];

export const forbiddenAboveRooms: readonly string[] = [
  `update byg.strategy_version set content = '{}'`,
  `update byg.portfolio_entry set last_contact_on = '2000-01-01'`,
  `update byg.portfolio_entry set organisation_id = gen_random_uuid()`,
  `update byg.portfolio_decision set reason = 'x'`,
  `update byg.quiet_reason set reason = 'x'`,
  `insert into byg.portfolio_entry (party_id) values (gen_random_uuid())`,
  `insert into byg.wheel_day (party_id) values (gen_random_uuid())`,
  `select wall.keep_days_of(gen_random_uuid())`,
  ...['strategy', 'strategy_version', 'cycle_step', 'nomination', 'portfolio_entry', 'portfolio_decision']
    .concat(['quiet_reason', 'wheel_day', 'organisation_day', 'yearly_account'])
    .map((table) => `delete from byg.${table}`),
];
