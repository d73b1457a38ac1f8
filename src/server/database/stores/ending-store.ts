import { sql } from 'kysely';
import type { Ending, EndingStore, KeptLine, LineWords } from '#features/endings/ports.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { endingRows, lineRows, toEnding, toLine, toYes } from './ending-rows.ts';
import { knownId, knownRevision } from './known-id.ts';
import { notSaved } from './saved.ts';

export const makeEndingStore = (trx: Inside): EndingStore => ({
  ending: (partnershipId) => readLiving(trx, partnershipId),
  endingById: (id) => readOne(trx, id),
  line: (id) => readLine(trx, id),
  holdRoom: async (partnershipId) => {
    await sql`select wall.hold_own_room(${knownId(partnershipId)})`.execute(trx);
  },
  addEnding: ({ id, partnershipId }) =>
    inserted(trx.insertInto('byg.ending').values({ id, partnership_id: knownId(partnershipId) })),
  saveEnding: async ({ id, fromRevision, ...ending }) => {
    const row = await trx
      .updateTable('byg.ending')
      .set({
        reason: ending.reason,
        words: ending.words,
        thanks_da: ending.thanks.da,
        thanks_en: ending.thanks.en,
        forget_on: ending.forgetOn,
        carried: [...ending.carried],
        case_choice: ending.caseChoice,
        state: ending.state,
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    return row ? { saved: true, revision: row.revision } : notSaved(await readOne(trx, id), fromRevision);
  },
  ...makeLineDeeds(trx),
  ...makeYesDeeds(trx),
});

const makeLineDeeds = (trx: Inside): Pick<EndingStore, 'addLine' | 'saveLine' | 'agreeLine'> => ({
  addLine: ({ id, endingId, ...line }) =>
    inserted(
      trx.insertInto('byg.ending_line').values({ id, ending_id: knownId(endingId), ...columnsOf(line) }),
    ),
  saveLine: async ({ id, removed, fromRevision, ...line }) => {
    const row = await trx
      .updateTable('byg.ending_line')
      .set({ ...columnsOf(line), removed, revision: sql<number>`revision + 1` })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    return row ? { saved: true, revision: row.revision } : notSaved(await readLine(trx, id), fromRevision);
  },
  agreeLine: async ({ id, partyId, revision }) => {
    const key = { line_id: knownId(id), party_id: knownId(partyId) };
    if (await inserted(trx.insertInto('byg.ending_line_yes').values({ ...key, revision }))) return true;
    return updated(
      trx
        .updateTable('byg.ending_line_yes')
        .set({ revision, person_id: sql<string>`wall.asker()`, at: sql<string>`now()` })
        .where('line_id', '=', key.line_id)
        .where('party_id', '=', key.party_id),
    );
  },
});

const makeYesDeeds = (trx: Inside): Pick<EndingStore, 'say'> => ({
  say: async ({ endingId, kind, partyId, revision }) => {
    const key = { ending_id: knownId(endingId), kind, party_id: knownId(partyId) };
    if (await inserted(trx.insertInto('byg.ending_yes').values({ ...key, revision }))) return true;
    return updated(
      trx
        .updateTable('byg.ending_yes')
        .set({ revision, person_id: sql<string>`wall.asker()`, at: sql<string>`now()` })
        .where('ending_id', '=', key.ending_id)
        .where('kind', '=', kind)
        .where('party_id', '=', key.party_id),
    );
  },
});

const columnsOf = ({ kind, what, keeperId, terms, fromOn }: LineWords) => ({
  kind,
  what,
  keeper_party_id: keeperId,
  terms,
  from_on: fromOn,
});

async function readLiving(trx: Inside, partnershipId: string): Promise<Ending | null> {
  const row = await endingRows(trx)
    .where('partnership_id', '=', knownId(partnershipId))
    .where('state', 'in', ['preparing', 'ended'])
    .executeTakeFirst();
  return row ? readAround(trx, row) : null;
}

async function readOne(trx: Inside, id: string): Promise<Ending | null> {
  const row = await endingRows(trx).where('id', '=', knownId(id)).executeTakeFirst();
  return row ? readAround(trx, row) : null;
}

type Standing = {
  readonly waits: readonly { readonly id: string; readonly name: string }[];
  readonly lines_wait: boolean;
};

async function readAround(trx: Inside, row: Parameters<typeof toEnding>[0]): Promise<Ending> {
  const lines = await lineRows(trx)
    .where('l.ending_id', '=', row.id)
    .where('l.removed', '=', false)
    .orderBy('l.id')
    .limit(200)
    .execute();
  const agreed = await trx
    .selectFrom('byg.ending_line_yes as y')
    .innerJoin('byg.ending_line as l', 'l.id', 'y.line_id')
    .selectAll('y')
    .where('l.ending_id', '=', row.id)
    .orderBy('y.at')
    .execute();
  const yes = await trx
    .selectFrom('byg.ending_yes')
    .selectAll()
    .where('ending_id', '=', row.id)
    .orderBy('at')
    .execute();
  const { rows } = await sql<Standing>`
    select coalesce((select json_agg(json_build_object('id', p.id, 'name', o.name) order by p.position)
        from byg.party p join byg.organisation o on o.id = p.organisation_id where p.id = any (s.waits)), '[]') as waits,
      s.lines_wait from wall.ending_standing(${row.id}) s`.execute(trx);
  return toEnding(row, {
    lines: lines.map((line) => toLine(line, agreed)),
    yes: yes.map(toYes),
    waitsFor: rows[0]?.waits ?? [],
    linesWait: rows[0]?.lines_wait ?? false,
  });
}

async function readLine(trx: Inside, id: string): Promise<(KeptLine & { endingId: string }) | null> {
  const row = await lineRows(trx).where('l.id', '=', knownId(id)).executeTakeFirst();
  if (!row) return null;
  const agreed = await trx
    .selectFrom('byg.ending_line_yes')
    .selectAll()
    .where('line_id', '=', row.id)
    .execute();
  return { ...toLine(row, agreed), endingId: row.ending_id };
}
