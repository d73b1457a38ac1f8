import { sql } from 'kysely';
import type { MeetingReader, MeetingStore } from '#features/meetings/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { makeMeetingDates } from './meeting-dates.ts';
import { makeMeetingNotes } from './meeting-notes.ts';
import { readAttendees, readByLink, toMeeting } from './meeting-rows.ts';
import { readMeetingsToDo } from './meetings-to-do.ts';
import { makeMinutesStore } from './minutes-store.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeMeetingStore = (trx: Inside): MeetingStore => ({
  ...makeMeetingReader(trx),
  ...makeMeetingDeeds(trx),
  ...makeAttendeeDeeds(trx),
  ...makeMeetingDates(trx),
  ...makeMeetingNotes(trx),
  ...makeMinutesStore(trx),
});

type Reading = Pick<MeetingReader, 'meetings' | 'meeting' | 'attendees' | 'meetingsToDo' | 'byLink'>;

const makeMeetingReader = (trx: Inside): Reading => ({
  meetings: async (partnershipId, page) => {
    const query = trx
      .selectFrom('byg.meeting')
      .selectAll()
      .where('partnership_id', '=', knownId(partnershipId));
    return newestFirst(query, page, { key: (row) => row.id, thing: toMeeting });
  },
  meeting: (id) => readMeeting(trx, id),
  attendees: (meetingId) => readAttendees(trx, meetingId),
  meetingsToDo: (now) => readMeetingsToDo(trx, now),
  byLink: (hash) => readByLink(trx, hash),
});

async function readMeeting(trx: Inside, id: string) {
  const row = await trx
    .selectFrom('byg.meeting')
    .selectAll()
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  return row ? toMeeting(row) : null;
}

const makeMeetingDeeds = (trx: Inside): Pick<MeetingStore, 'addMeeting' | 'saveMeeting' | 'hold'> => ({
  addMeeting: ({ partnershipId, startsAt, ...meeting }) =>
    inserted(
      trx
        .insertInto('byg.meeting')
        .values({ ...meeting, partnership_id: knownId(partnershipId), starts_at: startsAt }),
    ),
  saveMeeting: async ({ id, fromRevision, kind, title, startsAt, minutes, place, link, ...meeting }) => {
    const row = await trx
      .updateTable('byg.meeting')
      .set({
        ...{ kind, title, minutes, place, link },
        starts_at: startsAt,
        state: meeting.state,
        called_at: meeting.calledAt,
        sequence: meeting.sequence,
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readMeeting(trx, id), fromRevision);
  },
  hold: async (id) => {
    await trx
      .selectFrom('byg.meeting')
      .select('id')
      .where('id', '=', knownId(id))
      .forUpdate()
      .executeTakeFirst();
  },
});

type Attending = Pick<
  MeetingStore,
  'addAttendee' | 'endAttendee' | 'tellAttendee' | 'addLink' | 'addApprovalLink'
>;

const makeAttendeeDeeds = (trx: Inside): Attending => ({
  addAttendee: async (attendee) => {
    const { id, meetingId, language, ...who } = attendee;
    const place = { id, meeting_id: knownId(meetingId), language };
    const row = 'personId' in who ? { person_id: knownId(who.personId) } : who;
    const added = await inserted(trx.insertInto('byg.meeting_attendee').values({ ...place, ...row }));
    return added || askAgain(trx, attendee);
  },
  endAttendee: (id) =>
    updated(
      trx
        .updateTable('byg.meeting_attendee')
        .set({ ended_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('ended_at', 'is', null),
    ),
  tellAttendee: ({ id, sequence, fromCalls }) =>
    updated(
      trx
        .updateTable('byg.meeting_attendee')
        .set({ told_sequence: sequence, calls: fromCalls + 1 })
        .where('id', '=', knownId(id))
        .where('calls', '=', fromCalls),
    ),
  addApprovalLink: async ({ attendeeId, hash, until }) => {
    const { rows } = await sql<{ made: boolean }>`
      select wall.action_for_attendee(${hash}, ${knownId(attendeeId)}::uuid, ${until}::timestamptz) as made`.execute(
      trx,
    );
    return rows[0]?.made ?? false;
  },
  addLink: async ({ id, attendeeId, hash, endsAt }) => {
    await trx
      .insertInto('byg.meeting_link')
      .values({ id, attendee_id: knownId(attendeeId), token_hash: Buffer.from(hash), expires_at: endsAt })
      .execute();
  },
});

/** Whoever was taken off the meeting is asked to it again. */
const askAgain = (trx: Inside, attendee: Parameters<MeetingStore['addAttendee']>[0]): Promise<boolean> =>
  updated(
    trx
      .updateTable('byg.meeting_attendee')
      .set({ ended_at: null, ...('email' in attendee ? { name: attendee.name } : {}) })
      .where('meeting_id', '=', knownId(attendee.meetingId))
      .where('ended_at', 'is not', null)
      .$if('personId' in attendee, (query) =>
        query.where('person_id', '=', 'personId' in attendee ? knownId(attendee.personId) : ''),
      )
      .$if('email' in attendee, (query) =>
        query.where('email', '=', 'email' in attendee ? attendee.email : ''),
      ),
  );
