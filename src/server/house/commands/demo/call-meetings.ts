import { addDays } from '#domain/time.ts';
import { answerDates, beginMeeting, proposeDate } from '#features/meetings/index.ts';
import type { LaidOut } from './lay-out.ts';

/** One meeting that is planned, and one whose people are still finding a time. */
export async function callMeetings({ partnershipId, seats }: LaidOut): Promise<void> {
  const [lead, partner] = seats;
  if (!lead || !partner) return;
  await lead.as((needs) =>
    beginMeeting(needs, partnershipId, {
      ...{ kind: 'ordinary', day: addDays(needs.today, 9), time: '13:00', place: 'Sundkøbing Bibliotek' },
    }),
  );
  const { id } = await lead.as((needs) => beginMeeting(needs, partnershipId, { kind: 'yearly' }));
  for (const [days, answer] of [
    [30, 'yes'],
    [33, 'maybe'],
  ] as const) {
    const proposed = await lead.as((needs) =>
      proposeDate(needs, id, { day: addDays(needs.today, days), time: '10:00' }),
    );
    await partner.as((needs) => answerDates(needs, id, { answers: { [proposed.id]: answer } }));
  }
}
