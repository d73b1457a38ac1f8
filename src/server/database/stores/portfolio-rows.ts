import { sql, type Selectable } from 'kysely';
import type { Day } from '#domain/time.ts';
import type { PortfolioEntry, PortfolioFacts, PortfolioReader } from '#features/portfolio/index.ts';
import type * as Tables from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

export type EntryRow = Omit<Selectable<Tables.PortfolioEntry>, 'left_at' | 'ended_on'>;

export const columns = sql`party_id, organisation_id, partnership_id, name, state, phase, agreement, last_contact_on,
  choice, snoozed_until, goals, groups, weight, effort, told, revision`;

export const toEntry = (row: EntryRow): PortfolioEntry => ({
  partyId: row.party_id,
  organisationId: row.organisation_id,
  partnershipId: row.partnership_id,
  name: row.name,
  state: row.state,
  phase: row.phase,
  agreement: row.agreement,
  lastContactOn: row.last_contact_on,
  choice: row.choice,
  snoozedUntil: row.snoozed_until,
  goals: row.goals,
  groups: row.groups,
  weight: row.weight,
  effort: row.effort,
  told: row.told,
  revision: row.revision,
});

type Details = Omit<PortfolioReader, 'entries' | 'counts'>;

/** What is asked about one entry, or about a page of them at once. */
export const makePortfolioDetails = (trx: Inside): Details => ({
  entryIn: async (organisationId, partnershipId) => {
    const { rows } = await sql<EntryRow>`select ${columns} from byg.portfolio_entry
      where organisation_id = ${knownId(organisationId)} and partnership_id = ${knownId(partnershipId)}
        and left_at is null`.execute(trx);
    return rows[0] ? toEntry(rows[0]) : null;
  },
  ownEntries: async (partnershipId) => {
    const { rows } = await sql<EntryRow>`select ${columns} from byg.portfolio_entry
      where partnership_id = ${knownId(partnershipId)} and left_at is null order by party_id`.execute(trx);
    return rows.map(toEntry);
  },
  facts: (partyIds, today) => readFacts(trx, partyIds, today),
  strands: async (organisationId) => {
    const { rows } = await sql<Pick<EntryRow, 'partnership_id' | 'name' | 'goals' | 'groups'>>`
      select partnership_id, name, goals, groups from byg.portfolio_entry
      where organisation_id = ${knownId(organisationId)} and left_at is null and state <> 'ended'
      order by (lower(name)) collate "da-x-icu", party_id limit 2000`.execute(trx);
    return rows.map(({ partnership_id: partnershipId, ...row }) => ({ partnershipId, ...row }));
  },
  decisions: async (partyId) => {
    const rows = await trx
      .selectFrom('byg.portfolio_decision')
      .select(['id', 'choice', 'reason', 'decided_on', 'again_on', 'person_name'])
      .where('party_id', '=', knownId(partyId))
      .orderBy('id', 'desc')
      .limit(50)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      choice: row.choice,
      reason: row.reason,
      decidedOn: row.decided_on,
      againOn: row.again_on,
      personName: row.person_name,
    }));
  },
  quietReasons: async (partyId) => {
    const rows = await trx
      .selectFrom('byg.quiet_reason')
      .select(['id', 'reason', 'until', 'at', 'person_name'])
      .where('party_id', '=', knownId(partyId))
      .orderBy('id', 'desc')
      .limit(50)
      .execute();
    return rows.map(({ person_name: personName, ...row }) => ({ ...row, personName }));
  },
  toldGoals: async (partnershipId) => {
    const { rows } = await sql<{ party_id: string; told: string[] }>`
      select party_id, told from wall.told_goals(${knownId(partnershipId)})`.execute(trx);
    return rows.map(({ party_id: partyId, told }) => ({ partyId, told }));
  },
});

type FactRow = {
  readonly party_id: string;
  readonly partners: PortfolioFacts['partners'];
  readonly people: number;
  readonly everybody: readonly number[];
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly evaluations: PortfolioFacts['evaluations'];
  readonly phase_name: string;
  readonly quiet_promises: number;
  readonly risks: PortfolioFacts['risks'];
  readonly rounds: PortfolioFacts['rounds'];
};

async function readFacts(
  trx: Inside,
  partyIds: readonly string[],
  today: Day,
): ReturnType<PortfolioReader['facts']> {
  const { rows } = await sql<FactRow>`
    select * from wall.portfolio_facts(${partyIds.map(knownId)}::uuid[], ${today}::date)`.execute(trx);
  return Object.fromEntries(
    rows.map((row): [string, PortfolioFacts] => [
      row.party_id,
      {
        partners: row.partners,
        people: row.people,
        everybody: row.everybody,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        evaluations: row.evaluations,
        phaseName: row.phase_name,
        quietPromises: row.quiet_promises,
        risks: row.risks,
        rounds: row.rounds,
      },
    ]),
  );
}
