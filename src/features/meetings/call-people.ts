import { callsFor, toldAfter, type Call } from '#domain/meetings/calling.ts';
import { agendaTime } from '#domain/meetings/agenda.ts';
import { onDanishClock } from '#domain/calendar/danish-clock.ts';
import { problem, done, type Result } from '#domain/result.ts';
import { record, type Partnership } from '#features/partnerships/index.ts';
import { meetingPath } from './letter-paths.ts';
import { holdMeeting, saveMeeting, type MeetingNeeds } from './needs.ts';
import type { AgendaItem, KeptAttendee, KeptMeeting } from './ports.ts';

type Calling = { readonly meeting: KeptMeeting; readonly partnership: Partnership };

/** Calls everybody who does not know yet; whoever has been told is left alone. Tells how many letters went. */
export async function callMeeting(needs: MeetingNeeds, id: string): Promise<Result<{ told: number }>> {
  const open = await holdMeeting(needs, id);
  if (!open.ok) return open;
  const { meeting, partnership, seat } = open.value;
  if (meeting.startsAt === null) return problem('meeting-no-time');
  if (meeting.startsAt <= needs.now) return problem('meeting-over');
  const first = meeting.calledAt === null;
  const told = await callPeople(needs, { meeting, partnership });
  if (first) {
    const saved = await saveMeeting(needs, meeting, { calledAt: needs.now });
    if (!saved.ok) return saved;
    const details = { title: meeting.title, day: onDanishClock(meeting.startsAt).day };
    await record(needs, 'meeting-called', { partnershipId: partnership.id, partyId: seat.partyId, details });
  }
  return done({ told });
}

/** Every calendar is told what it does not know yet; each letter is one, however often this is tried. */
export async function callPeople(needs: MeetingNeeds, { meeting, partnership }: Calling): Promise<number> {
  const attendees = await needs.meetings.attendees(meeting.id);
  const items = await needs.meetings.items(meeting.id);
  let told = 0;
  for (const call of callsFor(meeting, attendees)) {
    const attendee = attendees.find(({ id }) => id === call.attendee.id);
    if (!attendee) continue;
    const sequence = toldAfter(call, meeting.sequence);
    if (!(await needs.meetings.tellAttendee({ id: attendee.id, sequence, fromCalls: attendee.calls })))
      continue;
    await send(needs, { meeting, partnership, call, attendee, items });
    told += 1;
  }
  return told;
}

type Sending = Calling & {
  readonly call: Call;
  readonly attendee: KeptAttendee;
  readonly items: readonly AgendaItem[];
};

async function send(needs: MeetingNeeds, sending: Sending): Promise<void> {
  const { meeting, partnership, call, attendee, items } = sending;
  const { id, title, place, link, minutes, startsAt, sequence } = meeting;
  if (startsAt === null) return;
  const off = call.method === 'CANCEL';
  const { path, language } = await meetingPath(needs, { meeting, attendee });
  const { begins } = agendaTime(items, minutes);
  await needs.post.send({
    ...({ kind: 'meeting-call', to: attendee.email, language, path } as const),
    key: `${id}:${attendee.id}:${attendee.calls + 1}`,
    partnership: partnership.name,
    change: off ? 'off' : attendee.toldSequence === null ? 'new' : 'changed',
    startsAt,
    link,
    agenda: items.map(({ text }, at) => ({ begins: begins[at] ?? 0, text })),
    call: {
      ...{ method: call.method, uid: `meeting-${id}`, sequence, stamp: needs.now, startsAt, minutes },
      ...{ title: `${title}: ${partnership.name}`, place: place || link },
      attendee: { name: attendee.name, email: attendee.email },
      remindMinutes: off ? null : 60,
    },
  });
}
