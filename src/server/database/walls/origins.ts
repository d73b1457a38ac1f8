import { later, newId } from '../testing/new-id.ts';
import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import type { World } from './world.ts';

export type OriginRows = {
  readonly room_origin: {
    partnership_id: string;
    party_id: string;
    organisation_id: string;
    person_id: string;
  }[];
};

type Around = Pick<World, 'party' | 'person'>;

/** Some rooms came as a copy; nobody can say so afterwards, or bring more into them. */
export const makeOrigins = (chance: Chance, { party, person }: Around): OriginRows => ({
  room_origin: party
    .filter(({ lead }) => lead && chance.yes())
    .map(({ id, partnership_id, organisation_id }) => {
      const person_id = chance.pick(person).id;
      return { partnership_id, party_id: id, organisation_id, person_id };
    }),
});

export const wholeOrigin = { made_at: later(-9), made_by: 'https://old.test', people: '[]' };

export const originReadings: readonly Reading[] = [
  {
    table: 'room_origin',
    key: 'partnership_id',
    allowed: (world, { sees }) =>
      world.room_origin.map(({ partnership_id }) => partnership_id).filter((id) => sees(id)),
  },
];

const risk = `'[{"id": "${newId()}", "title": "T"}]'::jsonb`;

export const originNever: readonly string[] = [
  `update byg.room_origin set made_by = 'x'`,
  `delete from byg.room_origin`,
  `insert into byg.room_origin (partnership_id, party_id, organisation_id, made_at, made_by, people)
    select p.partnership_id, p.id, p.organisation_id, now(), 'x', '[]' from byg.party p`,
  `select wall.bring_in(id, 'risk', ${risk}) from (select partnership_id as id from byg.room_origin union select '${newId()}') rooms`,
  `select wall.bring_people(id, ${risk}) from (select partnership_id as id from byg.room_origin union select '${newId()}') rooms`,
];
