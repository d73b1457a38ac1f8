import { sql } from 'kysely';
import type { Revised } from '#domain/keeping.ts';
import type { CountedPartnership, Given, Summed } from '#domain/yearly-account/figures.ts';
import type { AccountPlace, AccountStore, YearlyAccount } from '#features/yearly-account/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { notSaved } from './saved.ts';

export const makeAccountStore = (trx: Inside): AccountStore => ({
  account: (place) => read(trx, place),
  accounts: async (organisationId) => {
    const rows = await trx
      .selectFrom('byg.yearly_account')
      .select(['year', 'language', 'counted_at'])
      .where('organisation_id', '=', knownId(organisationId))
      .orderBy('year', 'desc')
      .orderBy('language')
      .limit(50)
      .execute();
    return rows.map(({ counted_at: countedAt, ...row }) => ({ ...row, countedAt }));
  },
  countedYear: (organisationId, year) => countYear(trx, organisationId, year),
  givenIn: (organisationId, year) => sumGiven(trx, organisationId, year),
  addAccount: ({ organisationId, figures, texts, ...account }) =>
    inserted(
      trx.insertInto('byg.yearly_account').values({
        ...account,
        organisation_id: knownId(organisationId),
        figures: JSON.stringify(figures),
        texts: JSON.stringify(texts),
      }),
    ),
  saveTexts: async ({ id, texts, fromRevision }) => {
    const row = await change(trx, { id, fromRevision })
      .set({ texts: JSON.stringify(texts) })
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readById(trx, id), fromRevision);
  },
  saveFigures: ({ id, figures, fromRevision }) =>
    updated(
      change(trx, { id, fromRevision }).set({
        figures: JSON.stringify(figures),
        counted_at: sql<string>`now()`,
      }),
    ),
});

const change = (trx: Inside, { id, fromRevision }: { id: string; fromRevision: number }) =>
  trx
    .updateTable('byg.yearly_account')
    .set({
      revision: sql<number>`revision + 1`,
      updated_at: sql<string>`now()`,
      updated_by: sql<string>`wall.person()`,
    })
    .where('id', '=', knownId(id))
    .where('revision', '=', knownRevision(fromRevision));

const whole = (trx: Inside) =>
  trx
    .selectFrom('byg.yearly_account')
    .select(['id', 'organisation_id', 'year', 'language', 'figures', 'texts', 'counted_at', 'revision']);

type Row = Awaited<ReturnType<ReturnType<typeof whole>['executeTakeFirstOrThrow']>>;

/** Figures and texts are written by this house alone, in these shapes. */
const toAccount = (row: Row): Revised<YearlyAccount> => ({
  id: row.id,
  organisationId: row.organisation_id,
  year: row.year,
  language: row.language,
  figures: row.figures as YearlyAccount['figures'],
  texts: row.texts as YearlyAccount['texts'],
  countedAt: row.counted_at,
  revision: row.revision,
});

async function read(trx: Inside, { organisationId, year, language }: AccountPlace) {
  const row = await whole(trx)
    .where('organisation_id', '=', knownId(organisationId))
    .where('year', '=', year)
    .where('language', '=', language)
    .executeTakeFirst();
  return row ? toAccount(row) : null;
}

async function readById(trx: Inside, id: string) {
  const row = await whole(trx).where('id', '=', knownId(id)).executeTakeFirst();
  return row ? toAccount(row) : null;
}

async function countYear(
  trx: Inside,
  organisationId: string,
  year: number,
): Promise<readonly CountedPartnership[]> {
  const { rows } = await sql<Omit<CountedPartnership, 'partnershipId'> & { partnership_id: string }>`
    select * from wall.counted_year(${knownId(organisationId)}, ${year}::int)`.execute(trx);
  return rows.map(({ partnership_id: partnershipId, ...row }) => ({
    partnershipId,
    name: row.name,
    state: row.state,
    agreement: row.agreement,
    began: row.began,
    ended: row.ended,
    goals: row.goals,
    kinds: row.kinds,
    evaluations: row.evaluations,
    events: row.events,
  }));
}

type SumRow = { readonly kind: keyof Given; readonly sum: number; readonly partnerships: number };

/** What has been written down as given and not withdrawn; in hundredths in the database. */
async function sumGiven(trx: Inside, organisationId: string, year: number): Promise<Given> {
  const { rows } = await sql<SumRow>`
    select c.kind, (sum(c.amount) / 100)::double precision as sum, count(distinct c.partnership_id)::int as partnerships
    from byg.portfolio_entry e join byg.contribution c on c.partnership_id = e.partnership_id
    where e.organisation_id = ${knownId(organisationId)} and c.standing = 'given' and c.withdrawn_at is null
      and c.starts_on >= make_date(${year}::int, 1, 1) and c.starts_on < make_date(${year}::int + 1, 1, 1)
      and (c.kind, c.unit) in (('hours', 'hours'), ('reach', 'people'), ('money', 'kroner'))
    group by c.kind`.execute(trx);
  const given = (kind: SumRow['kind']): Summed | null => {
    const row = rows.find((one) => one.kind === kind);
    return row ? { sum: row.sum, partnerships: row.partnerships } : null;
  };
  return { hours: given('hours'), reach: given('reach'), money: given('money') };
}
