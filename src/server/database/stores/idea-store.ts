import { sql } from 'kysely';
import type { Idea, IdeaReader, IdeaStore, Inbox, PublicInbox } from '#features/ideas/index.ts';
import type { Inside } from '../with-asker.ts';
import { deleted, inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeIdeaStore = (trx: Inside): IdeaStore => ({
  ...reader(trx),
  sendIdea: async ({ id, organisationId, language, told, receivedOn, dueOn, forgetOn }) => {
    const { rows } = await sql<{ outcome: 'kept' | 'same' | 'closed' | 'full' }>`
      select wall.send_idea(${knownId(id)}, ${knownId(organisationId)}, ${language}, ${JSON.stringify(told)}::jsonb,
        ${receivedOn}::date, ${dueOn}::date, ${forgetOn}::date) as outcome`.execute(trx);
    return rows[0]?.outcome ?? 'closed';
  },
  saveInbox: (inbox) => saveInbox(trx, inbox),
  answerIdea: async ({ id, fromRevision, state, answer, answeredOn, forgetOn }) => {
    const row = await trx
      .updateTable('byg.idea')
      .set({
        state,
        answer,
        answered_on: answeredOn,
        forget_on: forgetOn,
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readOne(trx, id), fromRevision);
  },
  linkIdea: (id, partnershipId) =>
    updated(
      trx
        .updateTable('byg.idea')
        .set({ partnership_id: knownId(partnershipId), revision: sql<number>`revision + 1` })
        .where('id', '=', knownId(id))
        .where('partnership_id', 'is', null),
    ),
  removeIdea: (id) => deleted(trx.deleteFrom('byg.idea').where('id', '=', knownId(id))),
});

const reader = (trx: Inside): IdeaReader => ({
  inboxByWord: async (word) => {
    const { rows } = await sql<PublicInbox>`
      select organisation_id as "organisationId", name, place, open, reply_days as "replyDays", welcome
        from wall.inbox_by_word(${word})`.execute(trx);
    return rows[0] ?? null;
  },
  inbox: async (organisationId) => {
    const row = await trx
      .selectFrom('byg.idea_inbox')
      .selectAll()
      .where('organisation_id', '=', knownId(organisationId))
      .executeTakeFirst();
    if (!row) return null;
    const { word, open, reply_days, welcome } = row;
    return { organisationId, word, open, replyDays: reply_days, welcome };
  },
  idea: (id) => readOne(trx, id),
  ideas: async (organisationId, page) => {
    const query = named(trx).where('i.organisation_id', '=', knownId(organisationId));
    return newestFirst(query, page, { of: 'i', key: (row) => row.id, thing: toIdea });
  },
});

/** The word may be another house's. */
async function saveInbox(
  trx: Inside,
  { organisationId, word, open, replyDays, welcome }: Inbox,
): Promise<boolean> {
  const other = await sql<{ organisation_id: string }>`
    select organisation_id from wall.inbox_by_word(${word})`.execute(trx);
  if (other.rows.some((row) => row.organisation_id !== organisationId)) return false;
  const columns = { word, open, reply_days: replyDays, welcome };
  const organisation_id = knownId(organisationId);
  const added = await inserted(trx.insertInto('byg.idea_inbox').values({ organisation_id, ...columns }));
  if (added) return true;
  return updated(
    trx.updateTable('byg.idea_inbox').set(columns).where('organisation_id', '=', organisation_id),
  );
}

const named = (trx: Inside) =>
  trx
    .selectFrom('byg.idea as i')
    .leftJoin('byg.person as p', 'p.id', 'i.answered_by')
    .selectAll('i')
    .select('p.name as answered_name');

type Row = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];

const toIdea = (row: Row): Idea => ({
  id: row.id,
  organisationId: row.organisation_id,
  language: row.language,
  title: row.title,
  text: row.text,
  gain: row.gain,
  name: row.sender_name,
  function: row.sender_function,
  house: row.sender_house,
  kind: row.sender_kind,
  email: row.sender_email,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  forgetOn: row.forget_on,
  state: row.state,
  answer: row.answer,
  answeredOn: row.answered_on,
  answeredName: row.answered_name ?? '',
  partnershipId: row.partnership_id,
  revision: row.revision,
});

async function readOne(trx: Inside, id: string): Promise<Idea | null> {
  const row = await named(trx).where('i.id', '=', knownId(id)).executeTakeFirst();
  return row ? toIdea(row) : null;
}
