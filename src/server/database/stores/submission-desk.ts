import { sql } from 'kysely';
import { submissionStates, type CaseParty, type SubmissionState } from '#domain/cases/submission.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { DeskCase, SubmissionDoors, SubmissionStore } from '#features/submissions/index.ts';
import type { Inside } from '../with-asker.ts';
import { updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { toDeskCase, type DeskRow } from './submission-rows.ts';

type Desk = Omit<SubmissionStore, keyof SubmissionDoors>;

/** What the editor does: ordinary questions, behind walls that open for the editor alone. */
export const makeSubmissionDesk = (trx: Inside): Desk => ({
  atDesk: (page) => readDeskPage(trx, page),
  counts: async () => {
    const rows = await trx
      .selectFrom('byg.case_submission')
      .select(['state', sql<number>`count(*)::int`.as('count')])
      .groupBy('state')
      .execute();
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  },
  oneAtDesk: async (id) => {
    const row = await deskRows(trx).where('s.id', '=', knownId(id)).executeTakeFirst();
    return row ? toDeskCase(row as DeskRow) : null;
  },
  saveDesk: (id, desk) =>
    updated(changing(trx, id).set({ desk: JSON.stringify(desk), changed_at: sql<string>`now()` })),
  rewrite: (id, typed, fromRevision) =>
    updated(
      changing(trx, id)
        .set({
          content: JSON.stringify(typed),
          revision: sql<number>`revision + 1`,
          state: 'waiting',
          changed_at: sql<string>`now()`,
        })
        .where('revision', '=', knownRevision(fromRevision))
        .where('state', 'in', ['waiting', 'approved']),
    ),
  linkAnew: (id, party, link) => linkAnew(trx, { id, party, link }),
  settle: (id, { state, reason, pageId }) =>
    updated(
      changing(trx, id)
        .set({
          state,
          changed_at: sql<string>`now()`,
          settled_at: sql<string>`now()`,
          ...(reason === undefined ? {} : { reason }),
          ...(pageId === undefined ? {} : { page_id: pageId }),
        })
        .where('state', 'in', before[state]),
    ),
});

const before = {
  published: ['approved', 'published'],
  declined: ['waiting', 'approved'],
  withdrawn: ['published'],
} as const satisfies Partial<Record<SubmissionState, readonly SubmissionState[]>>;

const changing = (trx: Inside, id: string) =>
  trx.updateTable('byg.case_submission').where('id', '=', knownId(id));

const deskRows = (trx: Inside) =>
  trx
    .selectFrom('byg.case_submission as s')
    .selectAll('s')
    .select(
      sql<CaseParty[]>`array(select a.party from byg.case_approval a
        where a.submission_id = s.id and a.revision = s.revision order by 1)`.as('approved'),
    );

async function readDeskPage(
  trx: Inside,
  { state, ...page }: PageRequest & { readonly state?: SubmissionState | undefined },
): Promise<Page<DeskCase>> {
  const query = deskRows(trx).where('s.state', 'in', state ? [state] : [...submissionStates]);
  return newestFirst(query, page, { of: 's', key: (row) => row.id, thing: toDeskCase });
}

type Anew = {
  readonly id: string;
  readonly party: CaseParty;
  readonly link: Parameters<Desk['linkAnew']>[2];
};

async function linkAnew(trx: Inside, { id, party, link }: Anew): Promise<string | null> {
  const row = await trx
    .selectFrom('byg.case_submission')
    .select(['library_email', 'partner_email'])
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  const address = party === 'library' ? row?.library_email : row?.partner_email;
  if (!address) return null;
  await trx
    .updateTable('byg.case_link')
    .set({ revoked_at: sql<string>`now()` })
    .where('submission_id', '=', knownId(id))
    .where('role', '=', party)
    .where('revoked_at', 'is', null)
    .execute();
  await trx
    .insertInto('byg.case_link')
    .values({
      id: link.id,
      submission_id: id,
      role: party,
      token_hash: Buffer.from(link.hash),
      expires_at: link.endsAt,
    })
    .execute();
  return address;
}
