import { sql } from 'kysely';
import type { CommentStore } from '#features/comments/ports.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

type ToDo = Awaited<ReturnType<CommentStore['commentsToDo']>>[number];

/** Sheets where the asker is mentioned, each once, until the asker has looked. */
export const makeCommentsToDo = (trx: Inside): Pick<CommentStore, 'commentsToDo' | 'seeMentions'> => ({
  commentsToDo: async () => {
    const { rows } = await sql<ToDo>`
      select kind, partnership_id as "partnershipId", partnership_name as "partnershipName", id, title,
        party_name as "partyName", due from wall.mentions_waiting()`.execute(trx);
    return rows;
  },
  seeMentions: async (sheetId) => {
    await sql`update byg.sheet_mention m set seen_at = now() from byg.sheet_comment c
      where c.id = m.comment_id and c.sheet_id = ${knownId(sheetId)}
        and m.person_id = wall.asker() and m.seen_at is null`.execute(trx);
  },
});
