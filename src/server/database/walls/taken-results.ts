import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import type { World } from './world.ts';
import type { Writing } from './writing.ts';

export type TakenRows = {
  readonly taken_result: { id: string; partnership_id: string; gathering_id: string; created_by: string }[];
};

type Around = Pick<World, 'partnership' | 'person'>;

/** A result of a game in each room. */
export const makeTaken = (chance: Chance, { partnership, person }: Around): TakenRows => ({
  taken_result: partnership.map(({ id: partnership_id }) => ({
    id: newId(),
    partnership_id,
    gathering_id: newId(),
    created_by: chance.pick(person).id,
  })),
});

export const takenReadings: readonly Reading[] = [
  {
    table: 'taken_result',
    key: 'id',
    allowed: (world, { sees }) =>
      world.taken_result.filter(({ partnership_id }) => sees(partnership_id)).map(({ id }) => id),
  },
];

export const takenInserts: readonly Writing[] = [
  (world, { person, seated }, chance) => {
    const { id } = chance.pick(world.partnership);
    return {
      sql: `insert into byg.taken_result (id, partnership_id, gathering_id, key, became)
        values ('${newId()}', '${id}', '${newId()}', 'event-e01', 'risk')`,
      may: person !== null && seated(id, 'answer'),
    };
  },
];

export const takenNever: readonly string[] = [
  `update byg.taken_result set became = 'clause'`,
  `delete from byg.taken_result`,
  `insert into byg.taken_result (id, partnership_id, gathering_id, key, became, created_by)
    select gen_random_uuid(), partnership_id, gathering_id, 'x', 'risk', created_by from byg.taken_result`,
];
