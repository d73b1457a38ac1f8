import { sql } from 'kysely';
import type { Day } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/ports.ts';
import type { PromiseCount } from '#features/promises/ports.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

/** How many there are, for the room's start page: one question. */
export async function countPromises(trx: Inside, partnershipId: string, today: Day): Promise<PromiseCount> {
  const { rows } = await sql<PromiseCount>`
    select count(*) filter (where state = 'open') as open,
      count(*) filter (where state = 'open' and due_on < ${today}::date) as quiet,
      count(*) filter (where state = 'done') as done
    from byg.promise where partnership_id = ${knownId(partnershipId)}`.execute(trx);
  return rows[0] ?? { open: 0, quiet: 0, done: 0 };
}

type Row = {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly due_on: Day | null;
  readonly partnership_id: string;
  readonly partnership_name: string;
  readonly party_name: string;
};

/** One question for all partnerships: what is offered, what is the asker's own, and what nobody of the party has taken yet. */
export async function readPromisesToDo(trx: Inside, until: Day): Promise<readonly ToDo[]> {
  const { rows } = await sql<Row>`
    with seat as materialized (select party_id from wall.seats() where 'answer' = any (scope)), due as (
      select 'promise-offered' as kind, p.*, p.offer_party_id as for_party from byg.promise p
        where p.offer_party_id = any (array(select party_id from seat))
          and (p.offer_person_id is null or p.offer_person_id = wall.asker())
      union all
      select 'promise-due', p.*, p.party_id from byg.promise p
        where p.state = 'open' and p.party_id = any (array(select party_id from seat))
          and (p.owner_id = wall.asker() or (p.owner_id is null and p.due_on < ${until}::date))
    )
    select due.kind, due.id, due.text, due.due_on, due.partnership_id, p.name as partnership_name, o.name as party_name
      from due join byg.partnership p on p.id = due.partnership_id
      join byg.party y on y.id = due.for_party join byg.organisation o on o.id = y.organisation_id
      where p.state <> 'ended' order by due.due_on nulls last, due.id limit 100`.execute(trx);
  return rows.map((row) => ({
    kind: row.kind,
    partnershipId: row.partnership_id,
    partnershipName: row.partnership_name,
    id: row.id,
    title: row.text,
    partyName: row.party_name,
    due: row.due_on,
  }));
}
