import { sql, type RawBuilder } from 'kysely';
import type {
  Commented,
  CommentPlace,
  CommentReader,
  CommentStore,
  ReplyLink,
  SheetComment,
} from '#features/comments/ports.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { makeCommentsToDo } from './comments-to-do.ts';
import { knownId, knownRevision, newest } from './known-id.ts';
import { rowsFor, toPage } from './paging.ts';

export const makeCommentStore = (trx: Inside): CommentStore => ({
  ...makeReader(trx),
  ...makeCommentsToDo(trx),
  addComment: ({ commented, sideId, promptId, rowId, withinPartyId, partyId, ...comment }) =>
    inserted(
      trx.insertInto('byg.sheet_comment').values({
        ...comment,
        ...owner(commented),
        side_id: sideId,
        prompt: promptId,
        row_id: rowId,
        within_party_id: withinPartyId,
        party_id: partyId,
      }),
    ),
  mention: async (commentId, personIds) => {
    const rows = personIds.map((id) => ({ comment_id: knownId(commentId), person_id: knownId(id) }));
    await trx.insertInto('byg.sheet_mention').values(rows).execute();
  },
  changeComment: ({ id, text, fromRevision }) =>
    updated(
      trx
        .updateTable('byg.sheet_comment')
        .set({ text, edited_at: sql<string>`now()`, revision: sql<number>`revision + 1` })
        .where('id', '=', knownId(id))
        .where('revision', '=', knownRevision(fromRevision)),
    ),
  takeBackComment: (id) =>
    updated(
      trx
        .updateTable('byg.sheet_comment')
        .set({ text: '', taken_back_at: sql<string>`now()`, revision: sql<number>`revision + 1` })
        .where('id', '=', knownId(id))
        .where('taken_back_at', 'is', null),
    ),
  resolveComment: (id, resolved) =>
    updated(
      trx
        .updateTable('byg.sheet_comment')
        .set({ resolved_at: resolved ? sql<string>`now()` : null })
        .where('id', '=', knownId(id))
        .where('resolved_at', resolved ? 'is' : 'is not', null),
    ),
  replyByToken: async (hash) => {
    const { rows } = await sql<ReplyLink>`select person_id as "personId", email, language, beside,
        comment_id as "commentId", author_id as "authorId" from wall.reply_by_token(${hash})`.execute(trx);
    return rows[0] ?? null;
  },
  takeReply: async (messageHash) => {
    const { rows } = await sql<{ first: boolean }>`select wall.take_reply(${messageHash}) as first`.execute(
      trx,
    );
    return rows[0]?.first ?? false;
  },
});

const owner = ({ of, id }: Commented) =>
  of === 'sheet' ? { sheet_id: knownId(id) } : { own_sheet_id: knownId(id) };

const of = (commented: Commented): RawBuilder<unknown> =>
  commented.of === 'sheet'
    ? sql`c.sheet_id = ${knownId(commented.id)}`
    : sql`c.own_sheet_id = ${knownId(commented.id)}`;

/** Beside a whole table stand its rows' comments too. */
const beside = ({ sideId, promptId, rowId }: CommentPlace): RawBuilder<unknown> => sql`
  c.side_id is not distinct from ${sideId} and c.prompt = ${promptId}
  and (${rowId}::text is null or c.row_id = ${rowId})`;

type Row = SheetComment & { readonly commented: Commented };

const columns = sql`c.id, c.side_id as "sideId", c.prompt as "promptId", c.row_id as "rowId",
  c.within_party_id as "withinPartyId", c.text, c.person_name as "personName", c.party_name as "partyName",
  c.seat_id is not null as "byLink", coalesce(c.person_id = wall.asker(), false) as mine, c.at,
  c.edited_at as "editedAt", c.taken_back_at as "takenBackAt", c.resolved_at as "resolvedAt",
  c.resolved_name as "resolvedName", c.revision,
  case when c.sheet_id is null then jsonb_build_object('of', 'own', 'id', c.own_sheet_id)
    else jsonb_build_object('of', 'sheet', 'id', c.sheet_id) end as commented,
  array(select h.name from byg.sheet_mention m join byg.person h on h.id = m.person_id
    where m.comment_id = c.id order by h.name, h.id) as mentioned`;

const makeReader = (trx: Inside): Omit<CommentReader, 'commentsToDo'> => ({
  comments: async (commented, { place, ...page }) => {
    const where = place ? sql`and ${beside(place)}` : sql``;
    const { rows } = await sql<Row>`select ${columns} from byg.sheet_comment c
      where ${of(commented)} and c.id < ${knownId(page.after ?? newest)} ${where}
      order by c.id desc limit ${rowsFor(page)}`.execute(trx);
    return toPage(rows, page, { key: ({ id }) => id, thing: (row) => row });
  },
  comment: async (id) => {
    const { rows } = await sql<Row>`select ${columns} from byg.sheet_comment c
      where c.id = ${knownId(id)}`.execute(trx);
    return rows[0] ?? null;
  },
  counts: async (commented) => {
    const { rows } = await sql<Awaited<ReturnType<CommentReader['counts']>>[number]>`
      select c.side_id as "sideId", c.prompt as "promptId", count(*)::integer as "all",
        (count(*) filter (where c.resolved_at is null))::integer as open
      from byg.sheet_comment c where ${of(commented)} and c.taken_back_at is null
      group by c.side_id, c.prompt`.execute(trx);
    return rows;
  },
  mentionable: async (sheetId, withinPartyId) => {
    const within = withinPartyId === null ? null : knownId(withinPartyId);
    const { rows } = await sql<Awaited<ReturnType<CommentReader['mentionable']>>[number]>`
      select person_id as "personId", name, party_name as "partyName", email, language
      from wall.mentionable(${knownId(sheetId)}, ${within}) order by name, person_id limit 200`.execute(trx);
    return rows;
  },
});
