import { sql } from 'kysely';
import type { NewPartnership, PartnershipReader, PartnershipStore } from '#features/partnerships/ports.ts';
import type { Page, Revised, Saved } from '#domain/keeping.ts';
import type { Partnership } from '#domain/partnerships/model.ts';
import type { Inside } from '../with-asker.ts';
import { knownId, knownRevision, newest } from './known-id.ts';
import { literally } from './organisations.ts';
import { rowsFor, toPage } from './paging.ts';
import { makePartyDeeds, makePartyReader } from './parties.ts';
import { partnershipColumns, toPartnership, type PartnershipRow } from './partnership-rows.ts';
import { notSaved } from './saved.ts';
import { makeStandingReader } from './standings.ts';
import { makeWaitingReader } from './waiting.ts';

export const makePartnershipStore = (trx: Inside): PartnershipStore => ({
  ...makePartnershipReader(trx),
  ...makePartyReader(trx),
  ...makePartyDeeds(trx),
  ...makeStandingReader(trx),
  ...makeWaitingReader(trx),
  addPartnership: (founding) => found(trx, founding),
  savePartnership: (partnership) => save(trx, partnership),
});

const makePartnershipReader = (trx: Inside): Pick<PartnershipReader, 'partnership' | 'partnerships'> => ({
  partnership: (id) => read(trx, id),
  partnerships: (page) => readPage(trx, page),
});

async function read(trx: Inside, id: string): Promise<Revised<Partnership> | null> {
  const row = await trx
    .selectFrom('byg.partnership')
    .select(partnershipColumns)
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  return row ? toPartnership(row) : null;
}

type Asked = Parameters<PartnershipReader['partnerships']>[0];

async function readPage(
  trx: Inside,
  { text = '', state, ...page }: Asked,
): Promise<Page<Revised<Partnership>>> {
  const pattern = text === '' ? null : `%${literally(text.toLowerCase())}%`;
  const before = knownId(page.after ?? newest);
  const { rows } = await sql<PartnershipRow>`
    select ${sql.join(partnershipColumns.map((column) => sql.ref(column)))}
      from wall.partnerships_seen(${before}::uuid, ${rowsFor(page)}::int, ${pattern}::text, ${state ?? null}::text)
      order by id desc`.execute(trx);
  return toPage(rows, page, { key: (row) => row.id, thing: toPartnership });
}

async function found(trx: Inside, { partnership, lead }: NewPartnership): Promise<boolean> {
  const { id, name, purpose, example, startsOn, endsOn } = partnership;
  const { rows } = await sql<{ founded: boolean }>`
    select wall.found_partnership(${id}, ${name}, ${purpose}, ${example}, ${startsOn}, ${endsOn}, ${lead.partyId},
      ${knownId(lead.organisationId)}) as founded`.execute(trx);
  return rows[0]?.founded === true;
}

type Save = Parameters<PartnershipStore['savePartnership']>[0];

async function save(trx: Inside, partnership: Save): Promise<Saved<Revised<Partnership>>> {
  const { id, name, purpose, startsOn, endsOn, fromRevision } = partnership;
  const row = await trx
    .updateTable('byg.partnership')
    .set({ name, purpose, starts_on: startsOn, ends_on: endsOn, revision: sql<number>`revision + 1` })
    .where('id', '=', knownId(id))
    .where('revision', '=', knownRevision(fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row ? { saved: true, revision: row.revision } : notSaved(await read(trx, id), fromRevision);
}
