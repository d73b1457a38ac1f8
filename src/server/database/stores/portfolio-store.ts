import { sql, type RawBuilder } from 'kysely';
import { quietAfter } from '#domain/portfolio/quiet.ts';
import { addDays, type Day } from '#domain/time.ts';
import type {
  PortfolioAsked,
  PortfolioEntry,
  PortfolioReader,
  PortfolioSort,
  PortfolioStore,
} from '#features/portfolio/index.ts';
import type { Page, Saved } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { literally } from './organisations.ts';
import { rowsFor, toPage } from './paging.ts';
import { columns, makePortfolioDetails, toEntry, type EntryRow } from './portfolio-rows.ts';
import { notSaved } from './saved.ts';

export const makePortfolioStore = (trx: Inside): PortfolioStore => ({
  ...makePortfolioDetails(trx),
  entries: (asked) => readPage(trx, asked),
  counts: (organisationId, today) => count(trx, organisationId, today),
  saveEntry: (saving) => save(trx, saving),
  addDecision: ({ partyId, decidedOn, againOn, ...decision }) =>
    inserted(
      trx.insertInto('byg.portfolio_decision').values({
        ...decision,
        party_id: knownId(partyId),
        decided_on: decidedOn,
        again_on: againOn,
      }),
    ),
  addQuietReason: ({ partyId, ...reason }) =>
    inserted(trx.insertInto('byg.quiet_reason').values({ ...reason, party_id: knownId(partyId) })),
});

/** By what the page is sorted, which way, and the index that knows it. */
const orders: Readonly<Record<PortfolioSort, { readonly by: RawBuilder<unknown>; readonly down?: true }>> = {
  contact: { by: sql`last_contact_on` },
  name: { by: sql`(lower(name)) collate "da-x-icu"` },
  weight: { by: sql`weight`, down: true },
  effort: { by: sql`effort`, down: true },
};

/** Quiet as domain/portfolio/quiet has it. */
const quiet = (today: Day): RawBuilder<unknown> => sql`(last_contact_on < case state
    when 'exploring' then ${addDays(today, -quietAfter.exploring)}::date
    when 'building' then ${addDays(today, -quietAfter.building)}::date
    when 'agreed' then ${addDays(today, -quietAfter.agreed)}::date else '-infinity' end
  and last_contact_on < ${addDays(today, -Math.min(...Object.values(quietAfter)))}::date
  and (snoozed_until is null or snoozed_until <= ${today}::date))`;

function filters({
  text,
  state,
  phase,
  agreement,
  choice,
  today,
  ...asked
}: PortfolioAsked): RawBuilder<unknown> {
  const all = [
    sql`left_at is null`,
    ...(text ? [sql`lower(name) like ${`%${literally(text.toLowerCase())}%`}`] : []),
    ...(state ? [sql`state = ${state}`] : []),
    ...(phase ? [sql`phase = ${phase} and state <> 'ended'`] : []),
    ...(agreement ? [sql`agreement = ${agreement}`] : []),
    ...(choice === 'none' ? [sql`choice is null`] : choice ? [sql`choice = ${choice}`] : []),
    ...(asked.stray ? [sql`cardinality(goals) = 0 and state <> 'ended'`] : []),
    ...(asked.quiet ? [quiet(today)] : []),
  ];
  return sql.join(all, sql` and `);
}

async function readPage(trx: Inside, asked: PortfolioAsked): Promise<Page<PortfolioEntry>> {
  const { by, down } = orders[asked.sort];
  const way = down ? sql`desc` : sql`asc`;
  const house = sql`organisation_id = ${knownId(asked.organisationId)}`;
  let from = sql`true`;
  if (asked.after) {
    const { rows } = await sql<{ at: unknown }>`select ${by} as at from byg.portfolio_entry
      where ${house} and party_id = ${knownId(asked.after)}`.execute(trx);
    if (!rows[0]) return { items: [], next: null };
    const place = sql`(${rows[0].at}, ${knownId(asked.after)}::uuid)`;
    from = sql`(${by}, party_id) ${down ? sql`<` : sql`>`} ${place}`;
  }
  // Chosen in an index alone; only what stands on the page is fetched.
  const { rows } = await sql<EntryRow>`with chosen as materialized (select party_id from byg.portfolio_entry
      where ${house} and ${filters(asked)} and ${from}
      order by ${by} ${way}, party_id ${way} limit ${rowsFor(asked)})
    select ${columns} from byg.portfolio_entry where party_id in (select party_id from chosen)
    order by ${by} ${way}, party_id ${way}`.execute(trx);
  return toPage(rows, asked, { key: (row) => row.party_id, thing: toEntry });
}

type Counted = Pick<PortfolioEntry, 'state' | 'phase'> & { readonly count: number; readonly quiet: number };

/** So many are counted at most: a page must not grow with the portfolio. */
const most = 2_000;

async function count(trx: Inside, organisationId: string, today: Day): ReturnType<PortfolioReader['counts']> {
  const { rows } = await sql<Counted>`
    select state, phase, count(*) as count, count(*) filter (where ${quiet(today)}) as quiet
    from (select state, phase, last_contact_on, snoozed_until from byg.portfolio_entry where organisation_id = ${knownId(organisationId)} and left_at is null
      order by last_contact_on, party_id limit ${most}) few
    group by state, phase`.execute(trx);
  const sum = (of: (row: Counted) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const by = (key: 'state' | 'phase', all: readonly Counted[]): Record<string, number> => {
    const counted: Record<string, number> = {};
    for (const row of all) counted[row[key]] = (counted[row[key]] ?? 0) + row.count;
    return counted;
  };
  return {
    states: by('state', rows),
    phases: by(
      'phase',
      rows.filter(({ state }) => state !== 'ended'),
    ),
    quiet: sum((row) => row.quiet),
    more: sum((row) => row.count) >= most,
  };
}

async function save(
  trx: Inside,
  saving: Parameters<PortfolioStore['saveEntry']>[0],
): Promise<Saved<PortfolioEntry>> {
  const { partyId, goals, groups, weight, effort, told, fromRevision } = saving;
  const row = await trx
    .updateTable('byg.portfolio_entry')
    .set({
      goals: [...goals],
      groups: [...groups],
      weight,
      effort,
      told: [...told],
      revision: sql<number>`revision + 1`,
    })
    .where('party_id', '=', knownId(partyId))
    .where('revision', '=', knownRevision(fromRevision))
    .returning('revision')
    .executeTakeFirst();
  if (row) return { saved: true, revision: row.revision };
  const { rows } = await sql<EntryRow>`select ${columns} from byg.portfolio_entry
    where party_id = ${knownId(partyId)}`.execute(trx);
  return notSaved(rows[0] ? toEntry(rows[0]) : null, fromRevision);
}
