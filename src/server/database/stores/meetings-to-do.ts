import { sql } from 'kysely';
import type { ToDo } from '#features/partnerships/index.ts';
import type { Moment } from '#domain/time.ts';
import type { Inside } from '../with-asker.ts';

type Row = {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly partnership_id: string;
  readonly partnership_name: string;
  readonly party_name: string;
  readonly due: string | null;
};

/** One question for all the partnerships of the asker. */
export async function readMeetingsToDo(trx: Inside, now: Moment): Promise<readonly ToDo[]> {
  const { rows } = await sql<Row>`
    select kind, id, title, partnership_id, partnership_name, party_name, due
      from wall.meetings_waiting(${now}::timestamptz)`.execute(trx);
  return rows.map((row) => ({
    kind: row.kind,
    partnershipId: row.partnership_id,
    partnershipName: row.partnership_name,
    id: row.id,
    title: row.title,
    partyName: row.party_name,
    due: row.due,
  }));
}
