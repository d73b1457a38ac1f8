import { sql } from 'kysely';
import type {
  AuditLine,
  Hinder,
  NameLeft,
  NamePlaceKind,
  OwnRows,
  PastTime,
  PrivacyStore,
} from '#features/privacy/index.ts';
import type { Inside } from '../with-asker.ts';
import { knownId, newest } from './known-id.ts';

export const makePrivacyStore = (trx: Inside): PrivacyStore => ({
  ...persons(trx),
  ...cleanUps(trx),
  ...namesThatStand(trx),
  ...logs(trx),
});

type Persons =
  'ownRows' | 'ownAccount' | 'erasureHinder' | 'signaturesKept' | 'erasePerson' | 'personOfMembership';

const persons = (trx: Inside): Pick<PrivacyStore, Persons> => ({
  ownRows: async () => {
    const { rows } = await sql<{ own: OwnRows | null }>`select wall.own_rows() as own`.execute(trx);
    return rows[0]?.own ?? null;
  },
  ownAccount: async () => {
    type Account = Record<string, OwnRows[string] | OwnRows[string][number]>;
    const { rows } = await sql<{ own: Account | null }>`select wall.own_account() as own`.execute(trx);
    const own = rows[0]?.own;
    if (!own) return null;
    return Object.fromEntries(
      Object.entries(own).map(([place, kept]) => [place, Array.isArray(kept) ? kept : [kept]]),
    ) as OwnRows;
  },
  personOfMembership: async (organisationId, membershipId) => {
    const { rows } = await sql<{ person: string | null }>`
      select wall.person_of_membership(${knownId(organisationId)}, ${knownId(membershipId)}) as person`.execute(
      trx,
    );
    return rows[0]?.person ?? null;
  },
  erasureHinder: async (personId) => {
    const { rows } = await sql<{ hinder: Hinder | null }>`
      select wall.erasure_hinder(${knownId(personId)}) as hinder`.execute(trx);
    return rows[0]?.hinder ?? null;
  },
  signaturesKept: async (personId) => {
    const { rows } = await sql<{ partnership_name: string; number: number }>`
      select * from wall.signatures_kept(${knownId(personId)})`.execute(trx);
    return rows.map(({ partnership_name, number }) => ({ partnershipName: partnership_name, number }));
  },
  erasePerson: async ({ personId, phrases, eventIds }) => {
    // Every text of the house is read once: that takes its time, and happens seldom.
    await sql`select set_config('statement_timeout', '300s', true), set_config('lock_timeout', '30s', true)`.execute(
      trx,
    );
    const { rows } = await sql<{ hinder: Hinder | null }>`
      select wall.erase_person(${knownId(personId)}, ${[...phrases]}::text[], ${[...eventIds]}::uuid[]) as hinder`.execute(
      trx,
    );
    return rows[0]?.hinder ?? null;
  },
});

type LeftRow = {
  person_id: string;
  erased_on: string;
  unread: number;
  partnership_id: string | null;
  partnership_name: string;
  kind: NamePlaceKind;
  place: readonly string[];
  part: NameLeft['places'][number]['part'];
};

const namesThatStand = (trx: Inside): Pick<PrivacyStore, 'namesLeft' | 'lookedAfter'> => ({
  namesLeft: async (organisationId) => {
    const { rows } = await sql<LeftRow>`select * from wall.erasures_left(${knownId(organisationId)})`.execute(
      trx,
    );
    return [...Map.groupBy(rows, (row) => row.person_id)].map(([personId, mine]) => ({
      personId,
      erasedOn: mine[0]?.erased_on ?? '',
      unread: mine[0]?.unread ?? 0,
      places: mine.flatMap(({ partnership_id, partnership_name, kind, place, part }) =>
        partnership_id === null
          ? []
          : [{ partnershipId: partnership_id, partnershipName: partnership_name, kind, place, part }],
      ),
    }));
  },
  lookedAfter: async ({ organisationId, personId, day }) => {
    const { rows } = await sql<{ done: boolean }>`
      select wall.looked_after(${knownId(organisationId)}, ${knownId(personId)}, ${day}::date) as done`.execute(
      trx,
    );
    return rows[0]?.done === true;
  },
});

type PastRow = { kind: PastTime['kind']; id: string; title: string; about: string; since_on: string };

const cleanUps = (trx: Inside): Pick<PrivacyStore, 'pastTime' | 'keepPast' | 'letGo'> => ({
  pastTime: async ({ organisationId, today, months }) => {
    const { rows } = await sql<PastRow>`
      select * from wall.past_time(${knownId(organisationId)}, ${today}::date, ${JSON.stringify(months)}::jsonb)`.execute(
      trx,
    );
    return rows.map(({ since_on, ...row }) => ({ ...row, since: since_on }));
  },
  keepPast: async ({ organisationId, kind, id, reason, until }) => {
    await trx
      .insertInto('byg.retention_kept')
      .values({ organisation_id: organisationId, kind, subject_id: id, reason, until_on: until })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'kind', 'subject_id']).doUpdateSet({
          reason,
          until_on: until,
          at: sql<string>`now()`,
          person_id: sql<string>`wall.person()`,
        }),
      )
      .execute();
  },
  letGo: async ({ organisationId, kind, id, today, months }) => {
    const { rows } = await sql<{ gone: boolean }>`
      select wall.let_go(${knownId(organisationId)}, ${kind}, ${knownId(id)}, ${today}::date,
        ${JSON.stringify(months)}::jsonb) as gone`.execute(trx);
    return rows[0]?.gone === true;
  },
});

type LogRow = {
  id: string;
  at: string;
  person_name: string;
  way: AuditLine['way'];
  kind: string;
  details: AuditLine['details'];
  partnership_name: string;
};

const logs = (trx: Inside): Pick<PrivacyStore, 'auditLog' | 'noteRead'> => ({
  auditLog: async ({ organisationId, after, most, way, words, from, to }) => {
    const { rows } = await sql<LogRow>`
      select * from wall.audit_log(${knownId(organisationId)}, ${knownId(after ?? newest)}, ${most}, ${way},
        ${words.replace(/[%_\\]/g, '\\$&')}, ${from}::date, ${to}::date)`.execute(trx);
    return rows.map(({ person_name, partnership_name, ...row }) => ({
      ...row,
      personName: person_name,
      partnershipName: partnership_name,
    }));
  },
  noteRead: async ({ id, partnershipId, kind, subject }) => {
    const room = partnershipId === null ? null : knownId(partnershipId);
    await sql`select wall.note_read(${id}, ${room}::uuid, ${kind}, ${subject})`.execute(trx);
  },
});
