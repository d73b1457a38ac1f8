import { sql } from 'kysely';
import type {
  AgreementReader,
  AgreementStore,
  CommentedClause,
  Listener,
} from '#features/agreements/ports.ts';
import type { ClauseComment } from '#domain/agreements/model.ts';
import type { Page } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { toComment } from './agreement-rows.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';

type Asked = Parameters<AgreementReader['comments']>[1];

export const makeCommentReader = (
  trx: Inside,
): Pick<AgreementReader, 'comments' | 'commentPlace' | 'listeners'> => ({
  comments: (agreementId, page) => readPage(trx, agreementId, page),
  commentPlace: async (id) => {
    const { rows } = await sql<CommentedClause>`
      select a.id as "agreementId", a.partnership_id as "partnershipId", k.clause_id as clause
      from byg.clause_comment k join byg.agreement a on a.id = k.agreement_id where k.id = ${knownId(id)}`.execute(
      trx,
    );
    return rows[0] ?? null;
  },
  listeners: async (commentId) => {
    const { rows } = await sql<Listener>`
      select person_id as "personId", email, language from wall.clause_listeners(${knownId(commentId)})`.execute(
      trx,
    );
    return rows;
  },
});

async function readPage(
  trx: Inside,
  agreementId: string,
  { clause, ...page }: Asked,
): Promise<Page<ClauseComment>> {
  const query = trx
    .selectFrom('byg.clause_comment')
    .selectAll()
    .where('agreement_id', '=', knownId(agreementId))
    .$if(clause !== undefined, (query) => query.where('clause_id', '=', clause ?? ''));
  return newestFirst(query, page, { key: (row) => row.id, thing: toComment });
}

export const makeCommentDeeds = (trx: Inside): Pick<AgreementStore, 'comment' | 'resolveComment'> => ({
  comment: ({ id, agreementId, clause, partyId, text }) =>
    inserted(
      trx.insertInto('byg.clause_comment').values({
        id,
        agreement_id: knownId(agreementId),
        clause_id: clause,
        party_id: knownId(partyId),
        text,
      }),
    ),
  resolveComment: (id) =>
    updated(
      trx
        .updateTable('byg.clause_comment')
        .set({ resolved_at: sql<string>`now()`, resolved_by: sql<string>`wall.asker()` })
        .where('id', '=', knownId(id))
        .where('resolved_at', 'is', null),
    ),
});
