import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { noteOf, noteSheet } from '#domain/notes/note-sheet.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { NoteKeeper, NoteStore, NoteVersion, RoomNote } from '#features/notes/index.ts';
import type { Database } from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { deleted, inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeNoteStore = (trx: Inside): NoteStore => ({
  notes: async (partnershipId, page) => {
    const query = named(trx)
      .where('n.partnership_id', '=', knownId(partnershipId))
      .where('w.note_id', page.away ? 'is not' : 'is', null);
    return newestFirst(query, page, { of: 'n', key: (row) => row.id, thing: toNote });
  },
  note: (id) => readOne(trx, id),
  addNote: ({ id, partnershipId, partyId, title, text }) =>
    inserted(
      trx.insertInto('byg.note').values({
        id,
        partnership_id: knownId(partnershipId),
        party_id: partyId === null ? null : knownId(partyId),
        title,
        text,
      }),
    ),
  saveNote: async ({ id, title, text, revision }) => {
    const row = await trx
      .updateTable('byg.note')
      .set({
        title,
        text,
        revision: sql<number>`revision + 1`,
        at: sql<string>`now()`,
        person_id: sql<string>`wall.asker()`,
      })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(revision))
      .returning('revision')
      .executeTakeFirst();
    return row ? { saved: true, revision: row.revision } : notSaved(await readOne(trx, id), revision);
  },
  ...makeNotePast(trx),
  removeNote: (id) => deleted(trx.deleteFrom('byg.note').where('id', '=', knownId(id))),
});

type Past = 'noteVersions' | 'noteVersion' | 'nameNoteVersion' | 'putNoteAway' | 'bringNoteBack';

const makeNotePast = (trx: Inside): Pick<NoteStore, Past> => ({
  noteVersions: async (noteId, page) => {
    const query = trx.selectFrom('byg.note_version').selectAll().where('note_id', '=', knownId(noteId));
    return newestFirst(query, page, { key: (row) => row.id, thing: toVersion });
  },
  noteVersion: async (id) => {
    const row = await trx
      .selectFrom('byg.note_version')
      .selectAll()
      .where('id', '=', knownId(id))
      .executeTakeFirst();
    return row ? toVersion(row) : null;
  },
  nameNoteVersion: ({ id, noteId, name }) =>
    inserted(trx.insertInto('byg.note_version').values({ id, note_id: knownId(noteId), name } as never)),
  putNoteAway: (id) => inserted(trx.insertInto('byg.note_away').values({ note_id: knownId(id) })),
  bringNoteBack: (id) => deleted(trx.deleteFrom('byg.note_away').where('note_id', '=', knownId(id))),
});

type VersionRow = Omit<NoteVersion, 'noteId' | 'personName'> & { note_id: string; person_name: string };
const toVersion = ({ id, note_id, name, title, text, person_name, at }: VersionRow): NoteVersion => ({
  ...{ id, noteId: note_id, name, title, text, personName: person_name, at },
});

const named = (trx: Inside) =>
  trx
    .selectFrom('byg.note as n')
    .leftJoin('byg.party as y', 'y.id', 'n.party_id')
    .leftJoin('byg.organisation as o', 'o.id', 'y.organisation_id')
    .leftJoin('byg.note_away as w', 'w.note_id', 'n.id')
    .selectAll('n')
    .select(['o.name as party_name', 'w.at as away_since']);

type Row = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];

const toNote = (row: Row): RoomNote => ({
  id: row.id,
  partnershipId: row.partnership_id,
  partyId: row.party_id,
  partyName: row.party_name ?? '',
  title: row.title,
  text: row.text,
  revision: row.revision,
  at: row.at,
  personName: row.person_name,
  awaySince: row.away_since,
});

async function readOne(trx: Inside, id: string): Promise<RoomNote | null> {
  const row = await named(trx).where('n.id', '=', knownId(id)).executeTakeFirst();
  return row ? toNote(row) : null;
}

/** In the keeper's name: shared notes alone are there for it. */
export const makeNoteKeeper = (keeper: Kysely<Database>): NoteKeeper => ({
  loadNote: async (id) => {
    const row = await keeper
      .selectFrom('byg.note as n')
      .leftJoin('byg.note_document as d', 'd.note_id', 'n.id')
      .select(['n.title', 'n.text', 'd.state', 'd.content'])
      .where('n.id', '=', knownId(id))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('byg.note_away as w').select('w.note_id').whereRef('w.note_id', '=', 'n.id'))),
      )
      .executeTakeFirst();
    if (!row) return null;
    return { state: row.state, content: (row.content as ToolSheet | null) ?? noteSheet(row) };
  },
  keepNote: async ({ id, state, content }) => {
    const { title, text } = noteOf(content as ToolSheet);
    const { rows } = await sql<{ revision: number }>`
      with kept as (
        update byg.note set title = coalesce(nullif(${title}, ''), title), text = ${text}, at = now(), revision = revision + 1
        where id = ${knownId(id)} and not exists (select from byg.note_away w where w.note_id = id) returning id)
      insert into byg.note_document as old (note_id, state, content)
      select id, ${state}, ${JSON.stringify(content)} from kept
      on conflict (note_id) do update set state = excluded.state, content = excluded.content, updated_at = now(),
        revision = old.revision + 1
      returning revision`.execute(keeper);
    return rows[0]?.revision ?? null;
  },
});
