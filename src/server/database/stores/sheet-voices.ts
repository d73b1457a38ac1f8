import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { HeardVoice, SheetStore, Voice, VoiceCount, VoicesAsked } from '#features/toolbox/ports.ts';
import type { Revised, Saved } from '#domain/keeping.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import type * as Tables from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { notSaved } from './saved.ts';
import { holdPrivate } from './sheet-sides.ts';

type Deeds =
  'voice' | 'voices' | 'voiceCount' | 'voicesAsked' | 'inviteVoices' | 'kept' | 'saveVoice' | 'saveKept';

export const makeVoices = (trx: Inside): Pick<SheetStore, Deeds> => ({
  voice: (sheetId) => read(trx, sheetId),
  voices: async (sheetId) => {
    const { rows } = await sql<{ party_id: string | null; person_name: string | null; answers: unknown }>`
      select * from wall.voices(${knownId(sheetId)})`.execute(trx);
    return rows.map((row): HeardVoice => ({
      partyId: row.party_id,
      personName: row.person_name,
      answers: row.answers,
    }));
  },
  voiceCount: async (sheetId) => {
    const { rows } = await sql<VoiceCount>`select * from wall.voice_count(${knownId(sheetId)})`.execute(trx);
    return rows[0] ?? { begun: 0, ready: 0 };
  },
  voicesAsked: async (sheetId) => {
    const { rows } = await sql<VoicesAsked>`select parties, invited, answer_by::text as "answerBy", over
      from wall.voices_asked(${knownId(sheetId)})`.execute(trx);
    return rows[0] ?? { parties: 0, invited: null, answerBy: null, over: false };
  },
  inviteVoices: async (sheetId, { invited, answerBy }) => {
    const { rows } = await sql<{ said: boolean | null }>`
      select wall.invite_voices(${knownId(sheetId)}, ${invited}, ${answerBy}::date) as said`.execute(trx);
    return rows[0]?.said === true;
  },
  saveVoice: (voice) => save(trx, voice),
  kept: async (sheetId, partyId) => {
    const row = await trx
      .selectFrom('byg.sheet_kept')
      .select('answers')
      .where('sheet_id', '=', knownId(sheetId))
      .where('party_id', '=', knownId(partyId))
      .executeTakeFirst();
    return (row?.answers ?? {}) as Answers;
  },
  saveKept: async (sheetId, partyId, answers) => {
    const text = JSON.stringify(answers);
    await trx
      .insertInto('byg.sheet_kept')
      .values({ sheet_id: knownId(sheetId), party_id: knownId(partyId), answers: text })
      .onConflict((crossed) => crossed.columns(['sheet_id', 'party_id']).doUpdateSet({ answers: text }))
      .execute();
  },
});

async function read(trx: Inside, sheetId: string): Promise<Revised<Voice> | null> {
  const row = await trx
    .selectFrom('byg.sheet_voice')
    .selectAll()
    .where('sheet_id', '=', knownId(sheetId))
    .executeTakeFirst();
  return row ? toVoice(row) : null;
}

const toVoice = (row: Selectable<Tables.SheetVoice>): Revised<Voice> => ({
  sheetId: row.sheet_id,
  partyId: row.party_id,
  answers: row.answers,
  kept: row.kept,
  ready: row.ready,
  updatedAt: row.updated_at,
  revision: row.revision,
});

type Save = Parameters<SheetStore['saveVoice']>[0];

async function save(trx: Inside, voice: Save): Promise<Saved<Revised<Voice>>> {
  if (!(await holdPrivate(trx, voice.sheetId))) return { saved: false, current: null };
  const revision = voice.fromRevision === 0 ? await begin(trx, voice) : await change(trx, voice);
  if (revision !== undefined) return { saved: true, revision };
  return notSaved(await read(trx, voice.sheetId), voice.fromRevision);
}

async function begin(
  trx: Inside,
  { sheetId, partyId, answers, kept, ready }: Save,
): Promise<number | undefined> {
  const begun = await inserted(
    trx.insertInto('byg.sheet_voice').values({
      sheet_id: knownId(sheetId),
      party_id: knownId(partyId),
      answers: JSON.stringify(answers),
      kept: JSON.stringify(kept),
      ready,
    }),
  );
  return begun ? 1 : undefined;
}

/** The walls let through no voice but the asker's own. */
async function change(
  trx: Inside,
  { sheetId, answers, kept, ready, fromRevision }: Save,
): Promise<number | undefined> {
  const row = await trx
    .updateTable('byg.sheet_voice')
    .set({
      answers: JSON.stringify(answers),
      kept: JSON.stringify(kept),
      ready,
      updated_at: sql<string>`now()`,
      revision: sql<number>`revision + 1`,
    })
    .where('sheet_id', '=', knownId(sheetId))
    .where('revision', '=', knownRevision(fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}
