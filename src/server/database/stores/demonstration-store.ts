import { sql } from 'kysely';
import type { Demonstration, DemonstrationStore } from '#features/demonstrations/index.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

export const makeDemonstrationStore = (trx: Inside): DemonstrationStore => ({
  ownDemonstration: () => readOwn(trx),
  demonstrationsAmong: async (ids) => {
    const { rows } = await sql<{ id: string }>`
      select id from wall.demonstration_rooms(${ids.map(knownId)}::uuid[]) as id`.execute(trx);
    return rows.map(({ id }) => id);
  },
  beginDemonstration: async (id, today, most) => {
    const { rows } = await sql<{ begun: 'begun' | 'there' | 'full' }>`
      select wall.begin_demonstration(${knownId(id)}, ${today}::date, ${most}::int) as begun`.execute(trx);
    return rows[0]?.begun ?? 'full';
  },
  makeUpPerson: async ({ id, word, name, function: does }) => {
    const { rows } = await sql<{ address: string }>`
      select wall.make_up_person(${knownId(id)}, ${word}, ${name}, ${does}) as address`.execute(trx);
    return rows[0]?.address ?? '';
  },
  useDemonstration: async (today) => {
    await sql`select wall.use_demonstration(${today}::date)`.execute(trx);
  },
  deleteDemonstration: async () => {
    const { rows } = await sql<{ deleted: boolean }>`select wall.delete_demonstration() as deleted`.execute(
      trx,
    );
    return rows[0]?.deleted === true;
  },
});

async function readOwn(trx: Inside): Promise<Demonstration | null> {
  const { rows } = await sql<Demonstration>`
    select d.id, d.made_at as "madeAt", d.used_on as "usedOn",
      (select o.id from byg.organisation o join byg.membership m on m.organisation_id = o.id
        where o.demonstration_id = d.id and m.person_id = d.person_id and m.ended_at is null
        order by o.id limit 1) as "organisationId",
      array(select o.id from byg.organisation o where o.demonstration_id = d.id order by o.id) as organisations,
      array(select p.id from byg.partnership p where p.demonstration_id = d.id order by p.id) as rooms
    from byg.demonstration d`.execute(trx);
  return rows[0] ?? null;
}
