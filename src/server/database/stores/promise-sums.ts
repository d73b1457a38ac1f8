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
    select kind, id, title as text, due as due_on, partnership_id, partnership_name, party_name
      from wall.promises_waiting(${until}::date)`.execute(trx);
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
