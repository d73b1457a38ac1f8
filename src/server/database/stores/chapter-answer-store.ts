import { sql } from 'kysely';
import type { ChapterAnswer, ChapterAnswerStore } from '#features/guide/ports.ts';
import type { Page } from '#domain/keeping.ts';
import type { ChapterAnswer as Row } from '../generated/database.ts';
import type { Selectable } from 'kysely';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

type Save = Parameters<ChapterAnswerStore['saveAnswer']>[0];
type Asked = Parameters<ChapterAnswerStore['answers']>[1];

export const makeChapterAnswerStore = (trx: Inside): ChapterAnswerStore => ({
  answers: (partnershipId, page) => readPage(trx, partnershipId, page),
  saveAnswer: async (save) => {
    const revision = save.fromRevision === 0 ? await begin(trx, save) : await change(trx, save);
    if (revision !== undefined) return { saved: true, revision };
    return notSaved(await readOne(trx, save), save.fromRevision);
  },
});

const toAnswer = (row: Selectable<Row>): ChapterAnswer => ({
  id: row.id,
  partnershipId: row.partnership_id,
  chapter: row.chapter,
  prompt: row.prompt,
  question: row.question,
  partyId: row.party_id,
  text: row.text,
  revision: row.revision,
  at: row.at,
  personName: row.person_name,
});

async function readPage(
  trx: Inside,
  partnershipId: string,
  { chapter, ...page }: Asked,
): Promise<Page<ChapterAnswer>> {
  const query = trx
    .selectFrom('byg.chapter_answer')
    .selectAll()
    .where('partnership_id', '=', knownId(partnershipId))
    .$if(chapter !== undefined, (query) => query.where('chapter', '=', chapter ?? ''));
  return newestFirst(query, page, { key: (row) => row.id, thing: toAnswer });
}

const place = (trx: Inside, { partnershipId, chapter, prompt, partyId }: Save) =>
  trx
    .selectFrom('byg.chapter_answer')
    .where('partnership_id', '=', knownId(partnershipId))
    .where('chapter', '=', chapter)
    .where('prompt', '=', prompt)
    .where('party_id', '=', knownId(partyId));

async function readOne(trx: Inside, save: Save): Promise<ChapterAnswer | null> {
  const row = await place(trx, save).selectAll().executeTakeFirst();
  return row ? toAnswer(row) : null;
}

async function begin(trx: Inside, save: Save): Promise<number | undefined> {
  const begun = await inserted(
    trx.insertInto('byg.chapter_answer').values({
      id: save.id,
      partnership_id: knownId(save.partnershipId),
      chapter: save.chapter,
      prompt: save.prompt,
      question: save.question,
      party_id: knownId(save.partyId),
      text: save.text,
    }),
  );
  return begun ? 1 : undefined;
}

async function change(trx: Inside, save: Save): Promise<number | undefined> {
  const row = await trx
    .updateTable('byg.chapter_answer')
    .set({
      question: save.question,
      text: save.text,
      at: sql<string>`now()`,
      person_id: sql<string>`wall.asker()`,
      revision: sql<number>`revision + 1`,
    })
    .where('id', 'in', place(trx, save).select('id'))
    .where('revision', '=', knownRevision(save.fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}
