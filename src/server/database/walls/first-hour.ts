import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import type { Writing } from './writing.ts';
import type { World } from './world.ts';

/** Who has put the list of first steps away: each one's own. */
export type FirstHourRows = { readonly first_hour: { person_id: string; away: boolean }[] };

export const makeFirstHours = (chance: Chance, { person }: Pick<World, 'person'>): FirstHourRows => ({
  first_hour: chance.some(person).map(({ id: person_id }) => ({ person_id, away: chance.yes() })),
});

export const firstHourReadings: readonly Reading[] = [
  {
    table: 'first_hour',
    key: 'person_id',
    allowed: ({ first_hour }, { person }) =>
      first_hour.map(({ person_id }) => person_id).filter((id) => id === person),
  },
];

export const firstHourInserts: readonly Writing[] = [
  (_, { person }) => ({
    sql: 'insert into byg.first_hour (away) values (true)',
    may: person !== null,
  }),
];

export const firstHourUpdates: readonly Writing[] = [
  ({ first_hour }, { person }, chance) => {
    const { person_id } = first_hour.length > 0 ? chance.pick(first_hour) : { person_id: null };
    return {
      sql: `update byg.first_hour set away = false where person_id = ${person_id === null ? 'null' : `'${person_id}'`}`,
      may: person_id !== null && person_id === person,
    };
  },
];

export const firstHourNever: readonly string[] = [
  `update byg.first_hour set person_id = gen_random_uuid()`,
  `insert into byg.first_hour (person_id, away) select id, true from byg.person`,
  `delete from byg.first_hour`,
];
