import { sql, type Selectable } from 'kysely';
import type { MinutesContent } from '#domain/meetings/minutes.ts';
import type { AgendaItem } from '#domain/meetings/model.ts';
import type { KeptAttendee, KeptMeeting, MinutesVersion, OpenedMeeting } from '#features/meetings/index.ts';
import type * as Tables from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

export const toMeeting = (row: Selectable<Tables.Meeting>): KeptMeeting => ({
  id: row.id,
  partnershipId: row.partnership_id,
  kind: row.kind,
  title: row.title,
  startsAt: row.starts_at,
  minutes: row.minutes,
  place: row.place,
  link: row.link,
  state: row.state,
  calledAt: row.called_at,
  sequence: row.sequence,
  revision: row.revision,
});

type AttendeeRow = {
  readonly id: string;
  readonly person_id: string | null;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly language: 'da' | 'en';
  readonly told_sequence: number | null;
  readonly calls: number;
  readonly asked: boolean;
};

/** With the names and addresses of those who have a seat as they are now; who has lost the seat is not asked any more. */
export async function readAttendees(trx: Inside, meetingId: string): Promise<readonly KeptAttendee[]> {
  const { rows } = await sql<AttendeeRow>`
    select a.id, a.person_id, coalesce(h.name, a.name) as name, coalesce(h.email, a.email)::text as email,
        coalesce(seat.organisation, a.organisation) as organisation,
        coalesce(h.language, a.language) as language, a.told_sequence, a.calls,
        a.ended_at is null and (a.person_id is null or seat.person_id is not null) as asked
      from byg.meeting_attendee a join byg.meeting m on m.id = a.meeting_id
      left join byg.person h on h.id = a.person_id
      left join lateral (select s.person_id, o.name as organisation from byg.party_person s
        join byg.party p on p.id = s.party_id join byg.organisation o on o.id = p.organisation_id
        where s.person_id = a.person_id and p.partnership_id = m.partnership_id
          and s.ended_at is null and p.left_at is null
        order by p.position, p.id limit 1) seat on true
      where a.meeting_id = ${knownId(meetingId)} order by a.person_id is null, a.id limit 300`.execute(trx);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    organisation: row.organisation,
    language: row.language,
    toldSequence: row.told_sequence,
    calls: row.calls,
    asked: row.asked,
  }));
}

export const toItem = (row: Selectable<Tables.MeetingItem>): AgendaItem & { readonly meetingId: string } => ({
  id: row.id,
  meetingId: row.meeting_id,
  position: row.position,
  question: row.question,
  text: row.text,
  minutes: row.minutes,
  notes: row.notes,
  notesRevision: row.notes_revision,
  personName: row.person_name,
  revision: row.revision,
});

export const toMinutes = (row: Selectable<Tables.Minutes>): MinutesVersion => ({
  id: row.id,
  meetingId: row.meeting_id,
  number: row.number,
  content: row.content as unknown as MinutesContent,
  sha256: row.sha256,
  state: row.state,
  note: row.note,
  putForwardAt: row.put_forward_at,
  putForwardBy: row.put_forward_by,
  namesRemovedOn: row.names_removed_on,
});

type OpenedRow = Pick<
  Selectable<Tables.Meeting>,
  'kind' | 'title' | 'starts_at' | 'minutes' | 'place' | 'link'
> & {
  readonly state: OpenedMeeting['state'];
  readonly alive: boolean;
  readonly meeting_id: string;
  readonly language: 'da' | 'en';
  readonly name: string;
  readonly partnership_name: string;
  readonly options: readonly { id: string; startsAt: string; answer: 'yes' | 'maybe' | 'no' | null }[];
};

export async function readByLink(trx: Inside, hash: Uint8Array): Promise<OpenedMeeting | null> {
  const { rows } = await sql<OpenedRow>`select * from wall.meeting_by_link(${Buffer.from(hash)})`.execute(
    trx,
  );
  const [row] = rows;
  if (!row) return null;
  const { kind, title, minutes, place, link, state, alive, language, name } = row;
  return {
    ...{ kind, title, minutes, place, link, state, alive, language, name },
    startsAt: row.starts_at,
    meetingId: row.meeting_id,
    partnershipName: row.partnership_name,
    options: row.options.map((option) => ({
      ...option,
      startsAt: new Date(option.startsAt).toISOString(),
    })),
  };
}
