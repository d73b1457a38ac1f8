import { sql } from 'kysely';
import type { PartnershipReader, Waiting } from '#features/partnerships/ports.ts';
import type { Day } from '#domain/time.ts';
import type { Inside } from '../with-asker.ts';

type Row = Pick<Waiting, 'kind' | 'id' | 'title'> & {
  readonly partnership_id: string;
  readonly partnership_name: string;
  readonly party_name: string;
  readonly due_on: Day | null;
};

/** One question to the database for the front of the workspace, however many partnerships there are. */
export const makeWaitingReader = (trx: Inside): Pick<PartnershipReader, 'waiting'> => ({
  waiting: async (today) => {
    const { rows } = await sql<Row>`
      select w.kind, w.id, w.title, w.partnership_id, w.partnership_name, w.party_name, w.due as due_on
        from wall.sheets_waiting() w
      union all
      select h.kind, h.id, h.leaver_name, h.partnership_id, h.partnership_name, h.party_name, h.leaves_on
        from wall.handovers_waiting() h
      union all
      select e.kind, e.id, e.partnership_name, e.partnership_id, e.partnership_name, e.party_name, null
        from wall.endings_waiting() e
      union all
      select 'renewal', r.id, r.number::text, r.partnership_id, r.partnership_name, r.party_name, r.due
        from wall.renewals_waiting(${today}) r
      order by id limit 100`.execute(trx);
    return rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      title: row.title,
      partnershipId: row.partnership_id,
      partnershipName: row.partnership_name,
      partyName: row.party_name,
      ...(row.due_on !== null && { due: row.due_on }),
    }));
  },
});
