import { sql } from 'kysely';
import type { HistoryEvent } from '#features/partnerships/index.ts';
import type { HeldLetter, KeptLetter, MailAction, NoticeStore, RoomChange } from '#features/notices/index.ts';
import type { Moment } from '#domain/time.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

type Letters = Pick<
  NoticeStore,
  | 'roomChanges'
  | 'lastLetter'
  | 'beginLetter'
  | 'endLetter'
  | 'takeHeld'
  | 'seeAwaited'
  | 'look'
  | 'tellAwaited'
>;

/** What each person has been told in letters, and what there is to tell. */
/** What can be done from links in letters. */
export const makeActionStore = (trx: Inside): Pick<NoticeStore, 'addAction' | 'actionByLink'> => ({
  addAction: async ({ hash, kind, thingId, until }) => {
    await trx
      .insertInto('byg.mail_action')
      .values({ token_hash: hash, kind, thing_id: knownId(thingId), expires_at: until })
      .execute();
  },
  actionByLink: async (hash) => {
    const { rows } = await sql<{ person_id: string; kind: MailAction['kind']; thing_id: string }>`
      select person_id, kind, thing_id from wall.action_by_link(${hash})`.execute(trx);
    const [row] = rows;
    return row ? { personId: row.person_id, kind: row.kind, thingId: row.thing_id } : null;
  },
});

export const makeLetterStore = (trx: Inside): Letters => ({
  roomChanges: (since) => readChanges(trx, since),
  lastLetter: async () => {
    const { rows } = await sql<KeptLetter>`
      select week, told, at from byg.weekly_letter order by week desc limit 1`.execute(trx);
    return rows[0] ?? null;
  },
  beginLetter: async (week) => {
    const begun = await sql`insert into byg.weekly_letter (week) values (${week}::date)
      on conflict do nothing`.execute(trx);
    return (begun.numAffectedRows ?? 0n) > 0n;
  },
  endLetter: async (week, { mailed, told }) => {
    await sql`update byg.weekly_letter set mailed = ${mailed}, told = ${JSON.stringify(told)}::jsonb
      where week = ${week}::date`.execute(trx);
  },
  takeHeld: async () => (await sql<HeldLetter>`select subject, url from wall.take_held()`.execute(trx)).rows,
  seeAwaited: async (keys, today) => {
    const all = sql`${[...keys]}::text[]`;
    await sql`delete from byg.awaited_thing where key <> all (${all})`.execute(trx);
    await sql`insert into byg.awaited_thing (key, seen_on) select distinct one, ${today}::date from unnest(${all}) as one
      on conflict do nothing`.execute(trx);
    const { rows } = await sql<{ key: string; seen_on: string; told_on: string | null }>`
      select key, seen_on, told_on from byg.awaited_thing`.execute(trx);
    return rows.map((row) => ({ key: row.key, seenOn: row.seen_on, toldOn: row.told_on }));
  },
  look: async (today) => {
    await sql`update byg.weekly_letter set looked_on = ${today}::date
      where week = (select max(week) from byg.weekly_letter)`.execute(trx);
  },
  tellAwaited: async (keys, today) => {
    await sql`update byg.awaited_thing set told_on = ${today}::date
      where key = any (${[...keys]}::text[])`.execute(trx);
  },
});

type Row = {
  readonly partnership_id: string;
  readonly name: string;
  readonly count: number;
  readonly kind: string;
  readonly details: HistoryEvent['details'];
  readonly person_name: string;
  readonly party_name: string;
};

/** In rooms with a seat of one's own; who looks after a whole organisation has the portfolio for the rest. */
async function readChanges(trx: Inside, since: Moment): Promise<readonly RoomChange[]> {
  const { rows } = await sql<Row>`
    select p.id as partnership_id, p.name, later.count, later.kind, later.details, later.person_name, later.party_name
      from byg.partnership p cross join lateral (
        select (count(*) over ())::int as count, h.* from (select id, kind, details, person_name, party_name
            from byg.history_event where partnership_id = p.id and at > ${since}::timestamptz
              and person_id is distinct from wall.asker() order by id desc limit 100) h
          order by h.id desc limit 1) later
      where p.id in (select partnership_id from wall.seats())
      order by later.id desc limit 20`.execute(trx);
  return rows.map((row) => ({
    partnershipId: row.partnership_id,
    name: row.name,
    count: row.count,
    latest: {
      kind: row.kind as HistoryEvent['kind'],
      details: row.details,
      personName: row.person_name,
      partyName: row.party_name,
    },
  }));
}
