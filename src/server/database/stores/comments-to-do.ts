import { sql } from 'kysely';
import type { CommentStore } from '#features/comments/ports.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

type ToDo = Awaited<ReturnType<CommentStore['commentsToDo']>>[number];

/** Sheets where the asker is mentioned, each once, until the asker has looked. */
export const makeCommentsToDo = (trx: Inside): Pick<CommentStore, 'commentsToDo' | 'seeMentions'> => ({
  commentsToDo: async () => {
    const { rows } = await sql<ToDo>`
      select 'mention' as kind, s.partnership_id as "partnershipId", p.name as "partnershipName", s.id, s.title,
          '' as "partyName", null as due
        from (select c.sheet_id, min(c.id::text) as first from byg.sheet_mention m
          join byg.sheet_comment c on c.id = m.comment_id
          where m.person_id = wall.asker() and m.seen_at is null and c.taken_back_at is null
          group by c.sheet_id) as unseen
        join byg.sheet s on s.id = unseen.sheet_id join byg.partnership p on p.id = s.partnership_id
        where p.state <> 'ended' order by unseen.first limit 100`.execute(trx);
    return rows;
  },
  seeMentions: async (sheetId) => {
    await sql`update byg.sheet_mention m set seen_at = now() from byg.sheet_comment c
      where c.id = m.comment_id and c.sheet_id = ${knownId(sheetId)}
        and m.person_id = wall.asker() and m.seen_at is null`.execute(trx);
  },
});
