import { sql, type RawBuilder } from 'kysely';
import type { OwnDay, PartnerBusy, Span, WheelDay, WheelStore } from '#features/year-wheel/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';

export const makeWheelStore = (trx: Inside): WheelStore => ({
  wheelDays: (organisationId, span) => readDays(trx, organisationId, span),
  monthCounts: (organisationId, year) => countMonths(trx, organisationId, year),
  ownDays: (organisationId, span) => readOwn(trx, organisationId, span),
  partnersBusy: (organisationId, { from, to }) =>
    readBusy(trx, sql`wall.partners_busy(${knownId(organisationId)}, ${from}::date, ${to}::date)`),
  roomBusy: (partnershipId, { from, to }) =>
    readBusy(trx, sql`wall.room_busy(${knownId(partnershipId)}, ${from}::date, ${to}::date)`),
  addOwnDay: ({ id, organisationId, kind, title, from, to, shown }) =>
    inserted(
      trx.insertInto('byg.organisation_day').values({
        id,
        organisation_id: knownId(organisationId),
        kind,
        title,
        from_on: from,
        to_on: to,
        shown,
      }),
    ),
  removeOwnDay: (organisationId, id) =>
    updated(
      trx
        .updateTable('byg.organisation_day')
        .set({ removed_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('organisation_id', '=', knownId(organisationId))
        .where('removed_at', 'is', null),
    ),
});

/** By the index of days alone, however many there are behind the last one. */
async function readDays(
  trx: Inside,
  organisationId: string,
  { from, to }: Span,
): Promise<readonly WheelDay[]> {
  const { rows } = await sql<Omit<WheelDay, 'partnershipId'> & { partnership_id: string }>`
    select d.day, d.kind, d.partnership_id, e.name
    from (select * from byg.wheel_day where organisation_id = ${knownId(organisationId)}
      and day between ${from}::date and ${to}::date order by day, party_id, kind limit 201) d
    join byg.portfolio_entry e on e.party_id = d.party_id
    order by d.day, d.party_id, d.kind`.execute(trx);
  return rows.map(({ partnership_id: partnershipId, ...row }) => ({ ...row, partnershipId }));
}

async function countMonths(trx: Inside, organisationId: string, year: number): Promise<readonly number[]> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from (select from byg.wheel_day d where d.organisation_id = ${knownId(organisationId)}
        and d.day >= make_date(${year}::int, m, 1) and d.day < (make_date(${year}::int, m, 1) + interval '1 month')::date
        limit 100) few) as count
    from generate_series(1, 12) m order by m`.execute(trx);
  return rows.map(({ count }) => count);
}

async function readOwn(trx: Inside, organisationId: string, { from, to }: Span): Promise<readonly OwnDay[]> {
  const rows = await trx
    .selectFrom('byg.organisation_day')
    .select(['id', 'kind', 'title', 'from_on', 'to_on', 'shown'])
    .where('organisation_id', '=', knownId(organisationId))
    .where('removed_at', 'is', null)
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .orderBy('from_on')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(({ from_on, to_on, ...row }) => ({ ...row, from: from_on, to: to_on }));
}

type BusyRow = {
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly title: string;
  readonly from_on: string;
  readonly to_on: string;
};

async function readBusy(trx: Inside, door: RawBuilder<unknown>): Promise<readonly PartnerBusy[]> {
  const { rows } = await sql<BusyRow>`select * from ${door}`.execute(trx);
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    title: row.title,
    from: row.from_on,
    to: row.to_on,
  }));
}
