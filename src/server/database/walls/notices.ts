import type { Chance } from './chance.ts';
import type { Reading } from './readable.ts';
import { hash, type Writing } from './writing.ts';
import type { World } from './world.ts';

/** What people want by mail: their own alone. */
export type NoticeRows = {
  readonly mail_choice: { person_id: string }[];
  readonly mail_hours: { person_id: string }[];
  readonly mail_stop: { person_id: string }[];
  readonly mail_action: { person_id: string }[];
  readonly weekly_letter: { person_id: string }[];
  readonly awaited_thing: { person_id: string }[];
  readonly failing_address: { address: string }[];
};

export function makeNotices(chance: Chance, { person }: Pick<World, 'person'>): NoticeRows {
  const some = () => chance.some(person).map(({ id: person_id }) => ({ person_id }));
  return {
    ...{ mail_choice: some(), mail_hours: some(), mail_stop: some() },
    ...{ mail_action: some(), weekly_letter: some(), awaited_thing: some() },
    failing_address: chance.some(person).map(({ id }) => ({ address: `${id}@example.test` })),
  };
}

/** What each row needs beside that which the walls look at. */
export const wholeNotices = {
  mail_choice: (row: NoticeRows['mail_choice'][number]) => ({
    ...row,
    ...({ topic: 'news', place: 'never' } as const),
  }),
  mail_hours: (row: NoticeRows['mail_hours'][number]) => ({
    ...row,
    ...({ from_at: '18:00', to_at: '07:00', zone: 'Asia/Tokyo' } as const),
  }),
  weekly_letter: (row: NoticeRows['weekly_letter'][number]) => ({ ...row, week: '2026-11-23' }),
  awaited_thing: (row: NoticeRows['awaited_thing'][number]) => ({
    ...row,
    ...{ key: 'K', seen_on: '2026-11-23' },
  }),
  failing_address: (row: NoticeRows['failing_address'][number]) => ({ ...row, reason: 'R' }),
};

export const noticeReadings: readonly Reading[] = [
  ...(['mail_choice', 'mail_hours', 'weekly_letter', 'awaited_thing'] as const).map((table): Reading => ({
    table,
    key: 'person_id',
    allowed: (world, { person }) =>
      world[table].filter((row) => row.person_id === person).map((row) => row.person_id),
  })),
  { table: 'mail_stop', key: 'person_id', allowed: () => [] },
  { table: 'mail_action', key: 'person_id', allowed: () => [] },
  {
    table: 'failing_address',
    key: 'address',
    allowed: (world, { admin }) => (admin ? world.failing_address.map(({ address }) => address) : []),
    open: ({ admin }) => admin,
  },
];

/** In one's own name, which is the only one there is a right to write. */
export const noticeInserts: readonly Writing[] = [
  (_, { person }) => ({
    sql: `insert into byg.mail_choice (topic, place) values ('dates', 'never')`,
    may: person !== null,
  }),
  (_, { person }) => ({
    sql: `insert into byg.mail_action (token_hash, kind, thing_id, expires_at)
      values (${hash()}, 'promise', gen_random_uuid(), now() + interval '1 day')`,
    may: person !== null,
  }),
  (_, { person }) => ({
    sql: `insert into byg.weekly_letter (week) values ('2026-11-30')`,
    may: person !== null,
  }),
  (_, { person }) => ({
    sql: `insert into byg.awaited_thing (key, seen_on) values ('other', '2026-11-30')`,
    may: person !== null,
  }),
  (_, { person }) => ({
    sql: `insert into byg.mail_hours (from_at, to_at, zone) values ('18:00', '07:00', 'Asia/Tokyo')
      on conflict (person_id) do update set zone = excluded.zone`,
    may: person !== null,
  }),
];

export const noticeUpdates: readonly Writing[] = (
  [
    ['mail_choice', `place = 'weekly'`],
    ['mail_hours', `to_at = '08:00'`],
    ['weekly_letter', 'mailed = true'],
    ['awaited_thing', `told_on = '2026-11-30'`],
  ] as const
).map(([table, set]): Writing => (world, { person }, chance) => {
  const rows = world[table];
  const whose = rows.length > 0 ? chance.pick(rows).person_id : chance.pick(world.person).id;
  return {
    sql: `update byg.${table} set ${set} where person_id = '${whose}'`,
    may: rows.length > 0 && whose === person,
  };
});

/** Only who holds the secret may choose by it; the world's own hashes are of nothing. */
export const noticeDeeds: readonly Writing[] = [
  () => ({ sql: `select from wall.choose_by_link(${hash()}, 'never') as it where it`, may: false }),
];

export const noticeNever: readonly string[] = [
  `insert into byg.mail_choice (person_id, topic, place) values (gen_random_uuid(), 'dates', 'never')`,
  `insert into byg.mail_action (token_hash, person_id, kind, thing_id, expires_at)
    values (${hash()}, gen_random_uuid(), 'promise', gen_random_uuid(), now())`,
  `update byg.mail_action set thing_id = gen_random_uuid()`,
  `delete from byg.mail_action`,
  `insert into byg.mail_stop (token_hash) values (${hash()})`,
  `insert into byg.failing_address (address, reason) values ('a@b.dk', 'R')`,
  `update byg.mail set place = 'now'`,
  `delete from byg.failing_address`,
  `delete from byg.mail_stop`,
  `delete from byg.weekly_letter`,
  `insert into byg.awaited_thing (person_id, key, seen_on) values (gen_random_uuid(), 'K', '2026-11-30')`,
  `select wall.letter_readers('2026-11-30')`,
  `select wall.meetings_between(now(), now())`,
];
