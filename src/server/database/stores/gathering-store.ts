import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { GatheringView } from '#domain/gatherings/model.ts';
import type { GatheringListed, GatheringStore, PutOutcome } from '#features/gatherings/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision, newest } from './known-id.ts';

/** Gatherings through their doors alone: their tables are closed to the application. What is taken is the room's. */
export const makeGatheringStore = (trx: Inside): GatheringStore => {
  const ask = async <T>(call: RawBuilder<unknown>): Promise<T> => {
    const { rows } = await sql<{ answer: T }>`select ${call} as answer`.execute(trx);
    return rows[0]?.answer as T;
  };
  const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;
  return {
    begin: (gathering, { seatId, hash }) =>
      ask<boolean>(sql`wall.begin_gathering(${json(gathering)}, ${seatId}::uuid, ${hash})`),
    byCode: (code) => ask(sql`wall.gathering_by_code(${code})`),
    join: ({ code, seatId, name, hash, by }) =>
      ask(sql`wall.join_gathering(${code}, ${seatId}::uuid, ${name}, ${hash}, ${by})`),
    view: (hash) => ask<GatheringView | null>(sql`wall.gathering_view(${hash})`),
    put: (hash, entry, was) =>
      ask<PutOutcome>(
        sql`wall.put_gathering_entry(${hash}, ${json({ ...entry, id: knownId(entry.id) })}, ${knownRevision(was)})`,
      ),
    drop: (hash, entryId) => ask<boolean>(sql`wall.drop_gathering_entry(${hash}, ${knownId(entryId)})`),
    move: (hash, move, was) =>
      ask<number | null>(sql`wall.move_gathering(${hash}, ${json(move)}, ${knownRevision(was)})`),
    deal: (hash, secrets) => ask<boolean>(sql`wall.deal_gathering(${hash}, ${json(secrets)})`),
    handOver: (hash, { seatId, shared }) =>
      ask<boolean>(sql`wall.hand_over_gathering(${hash}, ${knownId(seatId)}, ${shared})`),
    leave: (hash, seatId) => ask<boolean>(sql`wall.leave_gathering(${hash}, ${knownId(seatId)})`),
    openScreen: (hash, code) => ask<string | null>(sql`wall.open_gathering_screen(${hash}, ${code})`),
    mine: ({ before, limit }) =>
      ask<GatheringListed[]>(sql`wall.my_gatherings(${knownId(before ?? newest)}, ${limit})`),
    hostAgain: async (id, hash) =>
      (await ask<boolean | null>(sql`wall.host_again(${knownId(id)}, ${hash})`)) ?? false,
    ofPartnership: (id) => ask<GatheringListed[]>(sql`wall.partnership_gatherings(${knownId(id)})`),
    takeResult: ({ id, partnershipId, gatheringId, key, became }) =>
      inserted(
        trx.insertInto('byg.taken_result').values({
          id,
          partnership_id: knownId(partnershipId),
          gathering_id: knownId(gatheringId),
          key,
          became,
        }),
      ),
    takenResults: (partnershipId, gatheringId) =>
      trx
        .selectFrom('byg.taken_result')
        .select(['key', 'became'])
        .where('partnership_id', '=', knownId(partnershipId))
        .where('gathering_id', '=', knownId(gatheringId))
        .orderBy('key')
        .limit(500)
        .execute(),
    record: (id) => ask<GatheringView | null>(sql`wall.gathering_record(${knownId(id)})`),
  };
};
