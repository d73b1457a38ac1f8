import { sql } from 'kysely';
import type { LinkReader, LinkStore, OpenedByLink, SeatTaken, SheetLink } from '#features/links/ports.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';

export const makeSheetLinkStore = (trx: Inside): LinkStore => ({
  ...makeReader(trx),
  addLink: ({ commented, partyId, tokenHash, expiresAt, ...link }) =>
    inserted(
      trx.insertInto('byg.sheet_link').values({
        ...link,
        ...(commented.of === 'sheet'
          ? { sheet_id: knownId(commented.id), party_id: partyId }
          : { own_sheet_id: knownId(commented.id) }),
        token_hash: Buffer.from(tokenHash),
        expires_at: expiresAt,
      }),
    ),
  endLink: (id) =>
    updated(
      trx
        .updateTable('byg.sheet_link')
        .set({ revoked_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('revoked_at', 'is', null),
    ),
  takeSeat: ({ id, tokenHash, seatHash, name }) =>
    ask(
      trx,
      sql`wall.take_sheet_seat(${Buffer.from(tokenHash)}, ${knownId(id)}, ${name}, ${Buffer.from(seatHash)})`,
    ),
  commentByLink: (seatHash, comment) =>
    ask(trx, sql`wall.comment_by_link(${Buffer.from(seatHash)}, ${JSON.stringify(comment)}::jsonb)`),
  changeByLink: (seatHash, { id, text }) =>
    ask(trx, sql`wall.change_comment_by_link(${Buffer.from(seatHash)}, ${knownId(id)}, ${text})`),
  writeByLink: (seatHash, { title, content, fromRevision }) =>
    ask(
      trx,
      sql`wall.write_by_link(${Buffer.from(seatHash)}, ${title}, ${JSON.stringify(content)}::jsonb,
        ${knownRevision(fromRevision)})`,
    ),
});

/** The answer of a door. */
async function ask<T>(trx: Inside, door: ReturnType<typeof sql>): Promise<T> {
  const { rows } = await sql<{ answer: T }>`select ${door} as answer`.execute(trx);
  return (rows[0] as { answer: T }).answer;
}

const bytes = (hash: Uint8Array | null): Buffer | null => hash && Buffer.from(hash);

const makeReader = (trx: Inside): LinkReader => ({
  sheetLinks: async ({ of, id }) => {
    const where = of === 'sheet' ? sql`l.sheet_id = ${knownId(id)}` : sql`l.own_sheet_id = ${knownId(id)}`;
    const { rows } = await sql<SheetLink>`
      select l.id, l.label, l.may, l.created_name as "createdName", l.party_name as "partyName",
        l.created_at as "createdAt", l.expires_at as "expiresAt", l.last_used_at as "lastUsedAt",
        wall.state_of_sheet_link(l.id) as state,
        array(select s.name from byg.sheet_link_seat s where s.link_id = l.id order by s.id desc limit 50) as people
      from byg.sheet_link l where ${where} order by l.id desc limit 100`.execute(trx);
    return rows;
  },
  byLink: (tokenHash, seatHash) =>
    ask<OpenedByLink | null>(
      trx,
      sql`wall.sheet_by_link(${Buffer.from(tokenHash)}, ${bytes(seatHash)}::bytea)`,
    ),
  templateByLink: (tokenHash) => ask(trx, sql`wall.template_by_link(${Buffer.from(tokenHash)})`),
  seatOf: async (seatHash) => {
    const { rows } = await sql<SeatTaken>`
      select seat_id as "seatId", link_id as "linkId", name, may, sheet_id as "sheetId", own_sheet_id as "ownSheetId",
        partnership_id as "partnershipId" from wall.sheet_seat(${Buffer.from(seatHash)})`.execute(trx);
    return rows[0] ?? null;
  },
  commentsByLink: (tokenHash, seatHash) =>
    ask(trx, sql`wall.comments_by_link(${Buffer.from(tokenHash)}, ${bytes(seatHash)}::bytea)`),
});
