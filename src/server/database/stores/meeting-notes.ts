import { sql } from 'kysely';
import type { MeetingStore } from '#features/meetings/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { makeMeetingDecisions } from './meeting-decisions.ts';
import { toItem } from './meeting-rows.ts';
import { notSaved } from './saved.ts';

type Notes = Pick<
  MeetingStore,
  | 'items'
  | 'item'
  | 'itemAnswers'
  | 'notesOpen'
  | 'addItem'
  | 'saveItem'
  | 'orderItems'
  | 'endItem'
  | 'saveItemAnswer'
> &
  ReturnType<typeof makeMeetingDecisions>;

/** In the asker's name, at this moment, as one more save. */
const signed = {
  at: sql<string>`now()`,
  person_id: sql<string>`wall.asker()`,
  revision: sql<number>`revision + 1`,
};

export const makeMeetingNotes = (trx: Inside): Notes => ({
  ...makeMeetingDecisions(trx, signed),
  ...makeItemReader(trx),
  addItem: ({ meetingId, ...item }) =>
    inserted(trx.insertInto('byg.meeting_item').values({ ...item, meeting_id: knownId(meetingId) })),
  saveItem: async ({ id, fromRevision, ...item }) => {
    const row = await trx
      .updateTable('byg.meeting_item')
      .set({ ...item, ...signed })
      .where('id', '=', knownId(id))
      .where('ended_at', 'is', null)
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readItem(trx, id), fromRevision);
  },
  orderItems: async (meetingId, ids) => {
    for (const [position, id] of ids.entries())
      await trx
        .updateTable('byg.meeting_item')
        .set({ position, person_id: signed.person_id })
        .where('id', '=', knownId(id))
        .where('meeting_id', '=', knownId(meetingId))
        .where('position', '<>', position)
        .execute();
  },
  endItem: (id) =>
    updated(
      trx
        .updateTable('byg.meeting_item')
        .set({ ...signed, ended_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('ended_at', 'is', null),
    ),
  saveItemAnswer: (save) => saveAnswer(trx, save),
});

type Reading = Pick<MeetingStore, 'items' | 'item' | 'itemAnswers' | 'notesOpen'>;

const makeItemReader = (trx: Inside): Reading => ({
  notesOpen: async (meetingId) => {
    const { rows } = await sql<{
      open: boolean;
    }>`select wall.notes_open(${knownId(meetingId)}::uuid) as open`.execute(trx);
    return rows[0]?.open ?? false;
  },
  items: async (meetingId) => {
    const rows = await trx
      .selectFrom('byg.meeting_item')
      .selectAll()
      .where('meeting_id', '=', knownId(meetingId))
      .where('ended_at', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .limit(100)
      .execute();
    return rows.map(toItem);
  },
  item: (id) => readItem(trx, id),
  itemAnswers: async (meetingId) => {
    const rows = await trx
      .selectFrom('byg.meeting_answer as a')
      .innerJoin('byg.meeting_item as i', 'i.id', 'a.item_id')
      .select(['a.item_id', 'a.party_id', 'a.text', 'a.revision', 'a.at', 'a.person_name'])
      .where('i.meeting_id', '=', knownId(meetingId))
      .where('i.ended_at', 'is', null)
      .execute();
    return rows.map(toAnswer);
  },
});

type AnswerRow = {
  item_id: string;
  party_id: string;
  text: string;
  revision: number;
  at: string;
  person_name: string;
};
const toAnswer = (row: AnswerRow) => ({
  itemId: row.item_id,
  partyId: row.party_id,
  text: row.text,
  revision: row.revision,
  at: row.at,
  personName: row.person_name,
});

async function readItem(trx: Inside, id: string) {
  const row = await trx
    .selectFrom('byg.meeting_item')
    .selectAll()
    .where('id', '=', knownId(id))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ? toItem(row) : null;
}

type Answering = Parameters<MeetingStore['saveItemAnswer']>[0];

async function saveAnswer(trx: Inside, save: Answering): ReturnType<MeetingStore['saveItemAnswer']> {
  const place = { item_id: knownId(save.itemId), party_id: knownId(save.partyId) };
  const revision = save.fromRevision === 0 ? await begin(trx, save) : await change(trx, save);
  if (revision !== undefined) return { saved: true, revision };
  const row = await trx
    .selectFrom('byg.meeting_answer')
    .selectAll()
    .where('item_id', '=', place.item_id)
    .where('party_id', '=', place.party_id)
    .executeTakeFirst();
  return notSaved(row ? toAnswer(row) : null, save.fromRevision);
}

async function begin(trx: Inside, { itemId, partyId, text }: Answering): Promise<number | undefined> {
  const place = { item_id: knownId(itemId), party_id: knownId(partyId) };
  return (await inserted(trx.insertInto('byg.meeting_answer').values({ ...place, text }))) ? 1 : undefined;
}

async function change(trx: Inside, save: Answering): Promise<number | undefined> {
  const row = await trx
    .updateTable('byg.meeting_answer')
    .set({ text: save.text, ...signed })
    .where('item_id', '=', knownId(save.itemId))
    .where('party_id', '=', knownId(save.partyId))
    .where('revision', '=', knownRevision(save.fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}
