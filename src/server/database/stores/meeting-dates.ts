import { sql } from 'kysely';
import type { MeetingStore } from '#features/meetings/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';

type Dates = Pick<MeetingStore, 'options' | 'votes' | 'addOption' | 'endOption' | 'vote' | 'voteByLink'>;

/** The times that are proposed, and who can come when. */
export const makeMeetingDates = (trx: Inside): Dates => ({
  ...makeOptions(trx),
  ...makeVotes(trx),
});

const makeOptions = (trx: Inside): Pick<Dates, 'options' | 'addOption' | 'endOption'> => ({
  options: async (meetingId) => {
    const rows = await trx
      .selectFrom('byg.meeting_option')
      .select(['id', 'starts_at'])
      .where('meeting_id', '=', knownId(meetingId))
      .where('ended_at', 'is', null)
      .orderBy('starts_at')
      .limit(100)
      .execute();
    return rows.map((row) => ({ id: row.id, startsAt: row.starts_at }));
  },
  addOption: async ({ id, meetingId, startsAt }) => {
    const place = { id, meeting_id: knownId(meetingId), starts_at: startsAt };
    if (await inserted(trx.insertInto('byg.meeting_option').values(place))) return true;
    return updated(
      trx
        .updateTable('byg.meeting_option')
        .set({ ended_at: null })
        .where('meeting_id', '=', knownId(meetingId))
        .where('starts_at', '=', startsAt)
        .where('ended_at', 'is not', null),
    );
  },
  endOption: (id) =>
    updated(
      trx
        .updateTable('byg.meeting_option')
        .set({ ended_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('ended_at', 'is', null),
    ),
});

const makeVotes = (trx: Inside): Pick<Dates, 'votes' | 'vote' | 'voteByLink'> => ({
  votes: async (meetingId) => {
    const rows = await trx
      .selectFrom('byg.meeting_vote as v')
      .innerJoin('byg.meeting_option as o', 'o.id', 'v.option_id')
      .innerJoin('byg.meeting_attendee as a', 'a.id', 'v.attendee_id')
      .select(['v.option_id', 'v.attendee_id', 'v.answer'])
      .where('o.meeting_id', '=', knownId(meetingId))
      .where('o.ended_at', 'is', null)
      .where('a.ended_at', 'is', null)
      .execute();
    return rows.map((row) => ({
      optionId: row.option_id,
      attendeeId: row.attendee_id,
      answer: row.answer,
    }));
  },
  vote: async ({ optionId, attendeeId, answer }) => {
    const place = { option_id: knownId(optionId), attendee_id: knownId(attendeeId) };
    if (await inserted(trx.insertInto('byg.meeting_vote').values({ ...place, answer }))) return true;
    return updated(
      trx
        .updateTable('byg.meeting_vote')
        .set({ answer, at: sql<string>`now()` })
        .where('option_id', '=', place.option_id)
        .where('attendee_id', '=', place.attendee_id),
    );
  },
  voteByLink: async (hash, votes) => {
    const options = votes.map(({ optionId }) => knownId(optionId));
    const answers = votes.map(({ answer }) => answer);
    const { rows } = await sql<{ outcome: 'kept' | 'closed' | 'over' | 'ended' }>`
      select wall.vote_by_link(${Buffer.from(hash)}, ${options}::uuid[], ${answers}::text[]) as outcome`.execute(
      trx,
    );
    return rows[0]?.outcome ?? 'ended';
  },
});
