import { sql, type Kysely } from 'kysely';
import { notesOn, notesSheet } from '#domain/meetings/notes-tool.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { MeetingKeeper } from '#features/meetings/index.ts';
import type { Database } from '../generated/database.ts';
import { knownId } from './known-id.ts';

/** In the keeper's name: what is written together at meetings, and nothing else of them. */
export const makeMeetingKeeper = (keeper: Kysely<Database>): MeetingKeeper => ({
  loadNotes: async (meetingId) => {
    const row = await keeper
      .selectFrom('byg.meeting as m')
      .leftJoin('byg.meeting_document as d', 'd.meeting_id', 'm.id')
      .select(['m.title', 'd.state'])
      .where('m.id', '=', knownId(meetingId))
      .executeTakeFirst();
    if (!row) return null;
    const items = await itemsOf(keeper, meetingId);
    return {
      state: row.state,
      content: notesSheet(row.title, items),
      items: items.map(({ id }) => id),
    };
  },
  keepNotes: (document) => keeper.transaction().execute((trx) => keep(trx, document)),
});

const itemsOf = (keeper: Kysely<Database>, meetingId: string) =>
  keeper
    .selectFrom('byg.meeting_item')
    .select(['id', 'notes'])
    .where('meeting_id', '=', knownId(meetingId))
    .orderBy('id')
    .limit(1_000)
    .execute();

/** State and notes together or not at all. What comes when the minutes are locked already is kept nowhere. */
async function keep(
  trx: Kysely<Database>,
  { id, state, content }: Parameters<MeetingKeeper['keepNotes']>[0],
): Promise<number | null> {
  const meeting = await trx
    .selectFrom('byg.meeting')
    .select(sql<boolean>`wall.notes_open(id)`.as('open'))
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  if (!meeting) return null;
  if (!meeting.open) return 0;
  const items = await itemsOf(trx, id);
  for (const { id: itemId, notes } of notesOn(
    content as ToolSheet,
    items.map((item) => item.id),
  ))
    await trx
      .updateTable('byg.meeting_item')
      .set({ notes, notes_revision: sql<number>`notes_revision + 1` })
      .where('id', '=', itemId)
      .where('notes', '<>', notes)
      .execute();
  const { rows } = await sql<{ revision: number }>`
    insert into byg.meeting_document as old (meeting_id, state, content)
    values (${knownId(id)}, ${Buffer.from(state)}, ${JSON.stringify(content)})
    on conflict (meeting_id) do update set state = excluded.state, content = excluded.content, updated_at = now(),
      revision = old.revision + 1
    returning revision`.execute(trx);
  return rows[0]?.revision ?? 0;
}
