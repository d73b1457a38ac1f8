import { sql } from 'kysely';
import type {
  CommunicationReader,
  CommunicationStore,
  GivenApproval,
  KeptLine,
  NewLine,
} from '#features/communication/index.ts';
import type { Day } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { rowsFor, toPage } from './paging.ts';
import { readChecks, saveCheck } from './plan-checks.ts';
import { notSaved } from './saved.ts';

export const makeCommunicationStore = (trx: Inside): CommunicationStore => ({
  ...reader(trx),
  addCommunicationLine: ({ id, partnershipId, partyId, ...line }) =>
    inserted(
      trx.insertInto('byg.communication_line').values({
        id,
        partnership_id: knownId(partnershipId),
        party_id: partyId === null ? null : knownId(partyId),
        ...columnsOf(line),
      }),
    ),
  saveCommunicationLine: async (line) => {
    const row = await trx
      .updateTable('byg.communication_line')
      .set({
        ...columnsOf(line),
        state: line.state,
        out_on: line.outOn,
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', knownId(line.id))
      .where('revision', '=', knownRevision(line.revision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readOne(trx, line.id), line.revision);
  },
  approveText: ({ lineId, partyId, textRevision }) =>
    inserted(
      trx
        .insertInto('byg.communication_approval')
        .values({ line_id: knownId(lineId), party_id: knownId(partyId), text_revision: textRevision }),
    ),
  savePressCard: async ({ partyId, logoTerms, pressContact }) => {
    const written = { logo_terms: logoTerms, press_contact: pressContact };
    const party_id = knownId(partyId);
    const added = await inserted(trx.insertInto('byg.communication_card').values({ party_id, ...written }));
    if (!added)
      await trx.updateTable('byg.communication_card').set(written).where('party_id', '=', party_id).execute();
  },
  savePlanCheck: (check) => saveCheck(trx, check),
});

const reader = (trx: Inside): CommunicationReader => ({
  communicationLine: (id) => readOne(trx, id),
  communicationLines: async (partnershipId, page) => {
    const rows = await named(trx)
      .where('l.partnership_id', '=', knownId(partnershipId))
      .where('l.id', '>', knownId(page.after ?? first))
      .orderBy('l.id')
      .limit(rowsFor(page))
      .execute();
    return toPage(rows, page, { key: (row) => row.id, thing: toLine });
  },
  textApprovals: (partnershipId) => readApprovals(trx, partnershipId),
  pressCards: async (partnershipId) => {
    const rows = await trx
      .selectFrom('byg.communication_card as c')
      .innerJoin('byg.party as p', 'p.id', 'c.party_id')
      .selectAll('c')
      .where('p.partnership_id', '=', knownId(partnershipId))
      .limit(100)
      .execute();
    return rows.map(({ party_id, logo_terms, press_contact }) => ({
      partyId: party_id,
      logoTerms: logo_terms,
      pressContact: press_contact,
    }));
  },
  planChecks: (partnershipId) => readChecks(trx, partnershipId),
  communicationToDo: (until) => readToDo(trx, until),
});

const first = '00000000-0000-0000-0000-000000000000';

type Written = Omit<NewLine, 'id' | 'partnershipId' | 'partyId'>;

const columnsOf = (line: Written) => ({
  message: line.message,
  audiences: [...line.audiences],
  sender_party_id: line.sender?.partyId ?? null,
  sender_id: line.sender?.personId ?? null,
  due_on: line.dueOn,
  channel: line.channel,
  logos: line.logos,
  text: line.text,
  measure: line.measure,
  text_party_id: line.textPartyId,
});

const named = (trx: Inside) =>
  trx
    .selectFrom('byg.communication_line as l')
    .leftJoin('byg.party as y', 'y.id', 'l.sender_party_id')
    .leftJoin('byg.organisation as o', 'o.id', 'y.organisation_id')
    .leftJoin('byg.person as h', 'h.id', 'l.sender_id')
    .selectAll('l')
    .select(['o.name as party_name', 'h.name as person_name']);

type Row = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];

const toLine = (row: Row): KeptLine => ({
  id: row.id,
  partnershipId: row.partnership_id,
  partyId: row.party_id,
  message: row.message,
  audiences: row.audiences,
  sender: row.sender_party_id === null ? null : { partyId: row.sender_party_id, personId: row.sender_id },
  senderName: [row.person_name, row.party_name].filter(Boolean).join(', '),
  dueOn: row.due_on,
  channel: row.channel,
  logos: row.logos,
  text: row.text,
  measure: row.measure,
  textRevision: row.text_revision,
  textPartyId: row.text_party_id,
  state: row.state,
  outOn: row.out_on,
  revision: row.revision,
});

async function readOne(trx: Inside, id: string): Promise<KeptLine | null> {
  const row = await named(trx).where('l.id', '=', knownId(id)).executeTakeFirst();
  return row ? toLine(row) : null;
}

async function readApprovals(trx: Inside, partnershipId: string): Promise<readonly GivenApproval[]> {
  const rows = await trx
    .selectFrom('byg.communication_approval as a')
    .innerJoin('byg.communication_line as l', 'l.id', 'a.line_id')
    .selectAll('a')
    .where('l.partnership_id', '=', knownId(partnershipId))
    .orderBy('a.at')
    .execute();
  return rows.map((row) => ({
    lineId: row.line_id,
    partyId: row.party_id,
    textRevision: row.text_revision,
    partyName: row.party_name,
    personName: row.person_name,
    at: row.at,
  }));
}

type Waiting = {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly due: Day | null;
  readonly partnership_id: string;
  readonly partnership_name: string;
  readonly party_name: string;
};

async function readToDo(trx: Inside, until: Day): Promise<readonly ToDo[]> {
  const { rows } = await sql<Waiting>`select * from wall.communication_waiting(${until}::date)`.execute(trx);
  return rows.map((row) => ({
    kind: row.kind,
    partnershipId: row.partnership_id,
    partnershipName: row.partnership_name,
    id: row.id,
    title: row.title,
    partyName: row.party_name,
    due: row.due,
  }));
}
