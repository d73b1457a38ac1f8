import { sql } from 'kysely';
import { topics, type Choices, type QuietHours } from '#domain/notices/choice.ts';
import type { NoticeStore, StopLink } from '#features/notices/index.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';
import { makeActionStore, makeLetterStore } from './letter-store.ts';

export const makeNoticeStore = (trx: Inside): NoticeStore => ({
  ...makeLetterStore(trx),
  ...makeActionStore(trx),
  mailChoices: async () => {
    const rows = await trx.selectFrom('byg.mail_choice').select(['topic', 'place']).execute();
    return Object.fromEntries(rows.map(({ topic, place }) => [topic, place])) as Choices;
  },
  quietHours: async () => {
    const { rows } = await sql<QuietHours>`
      select to_char(from_at, 'HH24:MI') as "from", to_char(to_at, 'HH24:MI') as "to", zone from byg.mail_hours`.execute(
      trx,
    );
    return rows[0] ?? null;
  },
  saveMailChoices: async (choices) => {
    const said = topics.flatMap((topic) => {
      const place = choices[topic];
      return place === undefined ? [] : [{ topic, place }];
    });
    if (said.length === 0) return;
    await trx
      .insertInto('byg.mail_choice')
      .values(said)
      .onConflict((same) =>
        same.columns(['person_id', 'topic']).doUpdateSet({ place: (row) => row.ref('excluded.place') }),
      )
      .execute();
  },
  saveQuietHours: (hours) => saveHours(trx, hours),
  failingIn: async (partnershipId) => {
    const { rows } = await sql<{ person_id: string | null; capability_id: string | null }>`
      select person_id, capability_id from wall.failing_in(${knownId(partnershipId)})`.execute(trx);
    return {
      people: rows.flatMap((row) => row.person_id ?? []),
      links: rows.flatMap((row) => row.capability_id ?? []),
    };
  },
  stopByLink: async (hash) => {
    const { rows } = await sql<StopLink>`select topic, place from wall.stop_by_link(${hash})`.execute(trx);
    return rows[0] ?? null;
  },
  chooseByLink: async (hash, place) => {
    const { rows } = await sql<{ done: boolean }>`
      select wall.choose_by_link(${hash}, ${place}) as done`.execute(trx);
    return rows[0]?.done ?? false;
  },
});

async function saveHours(trx: Inside, hours: QuietHours | null): Promise<void> {
  if (hours === null) {
    await trx.deleteFrom('byg.mail_hours').execute();
    return;
  }
  const row = { from_at: hours.from, to_at: hours.to, zone: hours.zone };
  await trx
    .insertInto('byg.mail_hours')
    .values(row)
    .onConflict((same) => same.column('person_id').doUpdateSet(row))
    .execute();
}
