import { newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import type { World } from './world.ts';

/** Demonstrations are their owners' alone; who is made up in them is told to nobody. */
export type DemonstrationRows = {
  readonly demonstration: { id: string; person_id: string; used_on: string }[];
};

export const makeDemonstrations = (chance: Chance, { person }: Pick<World, 'person'>): DemonstrationRows => ({
  demonstration: chance
    .some(person)
    .map(({ id: person_id }) => ({ id: newId(), person_id, used_on: '2026-01-01' })),
});

export const demonstrationReadings: readonly Reading[] = [
  {
    table: 'demonstration',
    key: 'id',
    allowed: ({ demonstration }, { person }) =>
      demonstration.filter(({ person_id }) => person_id === person).map(({ id }) => id),
  },
  { table: 'demonstration_person', key: 'person_id', allowed: () => [] },
];

export const demonstrationNever: readonly string[] = [
  `insert into byg.demonstration (id, used_on) values ('${newId()}', '2026-01-01')`,
  `update byg.demonstration set used_on = '2099-01-01'`,
  `delete from byg.demonstration`,
  `insert into byg.demonstration_person (person_id, demonstration_id) select wall.asker(), id from byg.demonstration`,
  `update byg.organisation set demonstration_id = null`,
  `update byg.partnership set demonstration_id = null`,
  `select wall.remove_demonstration(id) from byg.demonstration`,
  `select wall.make_up_person('${newId()}', 'nobody', 'N', 'F')`,
];
