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
  waiting: async () => {
    const { rows } = await sql<Row>`
      with seat as materialized (select * from wall.seats()), due as (
        select 'side' as kind, s.id, s.title, s.partnership_id, seat.party_id
          from seat join byg.sheet s on s.partnership_id = seat.partnership_id and s.state = 'private'
          left join byg.sheet_side side on side.sheet_id = s.id and side.party_id = seat.party_id
          left join byg.sheet_voice own on own.sheet_id = s.id and own.person_id = wall.asker()
          where 'answer' = any (seat.scope)
            and not coalesce(case s.mode when 'voices' then own.ready else side.ready end, false)
        union
        select 'acceptance', v.id, v.number::text, a.partnership_id, seat.party_id
          from seat join byg.agreement a on a.partnership_id = seat.partnership_id
          join byg.agreement_version v on v.agreement_id = a.id and v.state = 'put-forward'
          where seat.mandate and 'accept' = any (seat.scope)
            and not exists (select from byg.acceptance x where x.version_id = v.id and x.party_id = seat.party_id)
      )
      select due.kind, due.id, due.title, due.partnership_id, p.name as partnership_name, o.name as party_name,
          null::date as due_on
        from due join byg.partnership p on p.id = due.partnership_id
        join byg.party y on y.id = due.party_id join byg.organisation o on o.id = y.organisation_id
        where p.state <> 'ended'
      union all
      select h.kind, h.id, h.leaver_name, h.partnership_id, h.partnership_name, h.party_name, h.leaves_on
        from wall.handovers_waiting() h
      union all
      select e.kind, e.id, e.partnership_name, e.partnership_id, e.partnership_name, e.party_name, null
        from wall.endings_waiting() e
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
