import { sql } from 'kysely';
import { isPackPart, unwrittenRules, type Rules } from '#domain/handovers/handover.ts';
import type { Revised } from '#domain/keeping.ts';
import { part } from '#domain/record.ts';
import type { Moment } from '#domain/time.ts';
import type { Handover, HandoverStore, HandoverYes } from '#features/handovers/ports.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { notSaved } from './saved.ts';

export const makeHandoverStore = (trx: Inside): HandoverStore => ({
  handovers: async (partnershipId) => {
    const found = named(trx).where('h.partnership_id', '=', knownId(partnershipId));
    return present(trx, await found.orderBy('h.id', 'desc').limit(100).execute());
  },
  handover: (id) => readOne(trx, id),
  rules: (handoverId) => readRules(trx, handoverId),
  addHandover: ({ id, partnershipId, partyId, leaverId, leavesOn }) =>
    inserted(
      trx.insertInto('byg.handover').values({
        id,
        partnership_id: knownId(partnershipId),
        party_id: knownId(partyId),
        leaver_id: knownId(leaverId),
        leaves_on: leavesOn,
      }),
    ),
  saveHandover: async ({ id, successorId, linkId, leavesOn, walked, state, fromRevision }) => {
    const row = await trx
      .updateTable('byg.handover')
      .set({
        successor_id: successorId,
        capability_id: linkId,
        leaves_on: leavesOn,
        walked: [...walked],
        state,
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    return row ? { saved: true, revision: row.revision } : notSaved(await readOne(trx, id), fromRevision);
  },
  saveRules: (rules) => saveRules(trx, rules),
  confirm: (handoverId, partyId) =>
    inserted(
      trx
        .insertInto('byg.handover_yes')
        .values({ handover_id: knownId(handoverId), party_id: knownId(partyId) }),
    ),
});

const named = (trx: Inside) =>
  trx
    .selectFrom('byg.handover as h')
    .innerJoin('byg.party as p', 'p.id', 'h.party_id')
    .innerJoin('byg.organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('byg.person as l', 'l.id', 'h.leaver_id')
    .leftJoin('byg.capability as c', 'c.id', 'h.capability_id')
    .selectAll('h')
    .select(['o.name as party_name', 'l.name as leaver_name', 'c.name as invited_name']);
type Row = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];

async function readOne(trx: Inside, id: string): Promise<Handover | null> {
  const rows = await named(trx).where('h.id', '=', knownId(id)).execute();
  return (await present(trx, rows))[0] ?? null;
}

type Standing = {
  readonly id: string;
  readonly successor: string | null;
  readonly name: string | null;
  readonly waits: readonly { readonly id: string; readonly name: string }[];
};

/** Each with who takes over, who has said yes and for whom it waits: three questions for all. */
async function present(trx: Inside, rows: readonly Row[]): Promise<readonly Handover[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const yes = await trx
    .selectFrom('byg.handover_yes')
    .selectAll()
    .where('handover_id', 'in', ids)
    .orderBy('at')
    .execute();
  const standings = await sql<Standing>`
    select h.id, s.successor, n.name, coalesce((select json_agg(json_build_object('id', p.id, 'name', o.name)
        order by p.position) from byg.party p join byg.organisation o on o.id = p.organisation_id
        where p.id = any (s.waits)), '[]') as waits
      from byg.handover h cross join lateral wall.handover_standing(h.id) s left join byg.person n on n.id = s.successor
      where h.id = any (${ids}::uuid[])`.execute(trx);
  return rows.map((row) => {
    const standing = standings.rows.find(({ id }) => id === row.id);
    const said = yes.filter(({ handover_id }) => handover_id === row.id).map(toYes);
    return toHandover(row, standing, said);
  });
}

const toYes = (row: {
  party_id: string;
  party_name: string;
  person_name: string;
  at: Moment;
}): HandoverYes => ({
  partyId: row.party_id,
  partyName: row.party_name,
  personName: row.person_name,
  at: row.at,
});

const toHandover = (row: Row, standing: Standing | undefined, yes: readonly HandoverYes[]): Handover => ({
  id: row.id,
  partnershipId: row.partnership_id,
  partyId: row.party_id,
  partyName: row.party_name,
  leaver: { id: row.leaver_id, name: row.leaver_name ?? '' },
  successor: standing?.successor ? { id: standing.successor, name: standing.name ?? '' } : null,
  invitedBy: row.capability_id ? { linkId: row.capability_id, name: row.invited_name ?? '' } : null,
  leavesOn: row.leaves_on,
  walked: row.walked.filter(isPackPart),
  state: row.state,
  moved: row.moved,
  createdAt: row.created_at,
  doneAt: row.done_at,
  revision: row.revision,
  yes,
  waitsFor: standing?.waits ?? [],
});

async function readRules(trx: Inside, handoverId: string): Promise<Revised<{ answers: Rules }> | null> {
  const row = await trx
    .selectFrom('byg.handover_note')
    .select(['answers', 'revision'])
    .where('handover_id', '=', knownId(handoverId))
    .executeTakeFirst();
  if (!row) return null;
  const said = unwrittenRules.map((rule) => {
    const text = part(row.answers, rule);
    return [rule, typeof text === 'string' ? text : ''];
  });
  return { answers: Object.fromEntries(said) as Rules, revision: row.revision };
}

async function saveRules(
  trx: Inside,
  { handoverId, partyId, answers, fromRevision }: Parameters<HandoverStore['saveRules']>[0],
): ReturnType<HandoverStore['saveRules']> {
  const content = JSON.stringify(answers);
  const ids = { handover_id: knownId(handoverId), party_id: knownId(partyId) };
  if (fromRevision === 0) {
    const added = await inserted(trx.insertInto('byg.handover_note').values({ ...ids, answers: content }));
    if (added) return { saved: true, revision: 1 };
    return { saved: false, current: await readRules(trx, handoverId) };
  }
  const row = await trx
    .updateTable('byg.handover_note')
    .set({ answers: content, revision: sql<number>`revision + 1` })
    .where('handover_id', '=', ids.handover_id)
    .where('revision', '=', knownRevision(fromRevision))
    .returning('revision')
    .executeTakeFirst();
  if (row) return { saved: true, revision: row.revision };
  return notSaved(await readRules(trx, handoverId), fromRevision);
}
