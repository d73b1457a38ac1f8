import { sql } from 'kysely';
import type { FirstHourStanding, RoomStore } from '#features/workspace/index.ts';
import type { HistoryEvent } from '#features/partnerships/index.ts';
import type { Day, Moment } from '#domain/time.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId } from './known-id.ts';

export const makeRoomStore = (trx: Inside): RoomStore => ({
  visit: (partnershipId) => visit(trx, partnershipId),
  changes: (partnershipId, since) => readChanges(trx, partnershipId, since),
  readinessOfAll: async (partnershipId) => {
    const { rows } = await sql<{ id: string; ready: number; of: number }>`
      select s.id, count(*) filter (where r.ready)::int as ready, count(*)::int as of
        from byg.sheet s cross join lateral wall.readiness(s.id) r
        where s.partnership_id = ${knownId(partnershipId)} and s.state = 'private' group by s.id limit 100`.execute(
      trx,
    );
    return Object.fromEntries(rows.map(({ id, ready, of }) => [id, { ready, of }]));
  },
  firstHour: () => readFirstHour(trx),
  putFirstHourAway: async (away) => {
    if (await inserted(trx.insertInto('byg.first_hour').values({ away }))) return;
    await trx.updateTable('byg.first_hour').set({ away }).execute();
  },
  lastHeard: async (partnershipId) => {
    const { rows } = await sql<{ day: Day }>`
      select (at at time zone 'Europe/Copenhagen')::date as day from byg.history_event
        where partnership_id = ${knownId(partnershipId)} order by id desc limit 1`.execute(trx);
    return rows[0]?.day ?? null;
  },
});

/** A visit lasts as long as no hour passes between two looks at the room. */
async function visit(trx: Inside, partnershipId: string): Promise<Moment | null> {
  const { rows } = await sql<{ before_at: Moment | null }>`
    insert into byg.room_visit (partnership_id) select ${knownId(partnershipId)}::uuid
      where ${knownId(partnershipId)}::uuid = any (array(select wall.seen_partnerships()))
      on conflict (person_id, partnership_id) do update set at = now(),
        before_at = case when byg.room_visit.at < now() - interval '1 hour' then byg.room_visit.at else byg.room_visit.before_at end
      returning before_at`.execute(trx);
  return rows[0]?.before_at ?? null;
}

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly at: Moment;
  readonly person_name: string;
  readonly party_name: string;
  readonly details: HistoryEvent['details'];
  readonly count: number;
};

/** What others have done; who did it oneself knows it. Counted to a hundred. */
async function readChanges(
  trx: Inside,
  partnershipId: string,
  since: Moment,
): ReturnType<RoomStore['changes']> {
  const { rows } = await sql<Row>`
    with later as (select id, kind, at, person_name, party_name, details from byg.history_event
      where partnership_id = ${knownId(partnershipId)} and at > ${since}::timestamptz
        and person_id is distinct from wall.asker() order by id desc limit 100)
    select later.*, (select count(*)::int from later) as count from later order by id desc limit 6`.execute(
    trx,
  );
  return {
    count: rows[0]?.count ?? 0,
    newest: rows.map(({ id, kind, at, person_name: personName, party_name: partyName, details }) => {
      return { id, partnershipId, kind, at, personName, partyName, details };
    }),
  };
}

async function readFirstHour(trx: Inside): Promise<FirstHourStanding> {
  const { rows } = await sql<FirstHourStanding>`
    select away, organisation_id as "organisationId", goals, partnership_id as "partnershipId", invited, ideas
      from wall.first_hour()`.execute(trx);
  return (
    rows[0] ?? { away: true, organisationId: null, goals: 0, partnershipId: null, invited: false, ideas: [] }
  );
}
