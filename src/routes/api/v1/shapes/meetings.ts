import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { pollAnswers } from '#domain/meetings/poll.ts';
import { meetings as kinds } from '#domain/tools/meeting/questions.ts';
import { moment } from './paging.ts';

export const meeting = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    kind: z.enum(kinds),
    title: z.string(),
    startsAt: moment.nullable().meta({ description: 'Null while its people are finding a time.' }),
    minutes: z.int(),
    place: z.string(),
    link: z.string(),
    state: z.enum(['planned', 'cancelled']),
    calledAt: moment.nullable(),
    sequence: z.int().meta({ description: 'What calendars were told last (iTIP).' }),
    revision: z.int(),
  })
  .meta({ id: 'Meeting' });

export const meetingRead = z.object({
  meeting,
  attendees: z.array(
    z.object({ id: z.uuid(), personId: z.uuid().nullable(), name: z.string(), organisation: z.string() }),
  ),
  agenda: z.array(
    z.object({
      id: z.uuid(),
      question: z.string(),
      text: z.string(),
      minutes: z.int().nullable(),
      notes: z.string(),
      revision: z.int(),
    }),
  ),
});

export const told = z.object({ told: z.int().meta({ description: 'How many letters went.' }) });

export const dates = z.object({
  open: z.boolean(),
  options: z.array(
    z.object({
      id: z.uuid(),
      startsAt: moment,
      counts: z.object({ yes: z.int(), maybe: z.int(), no: z.int() }),
      fitsAll: z.boolean().meta({ description: 'Everybody who has answered said yes.' }),
      strains: z.boolean().meta({ description: 'Nobody has said no, but somebody only if need be.' }),
    }),
  ),
  missing: z.int().meta({ description: 'How many have not answered every time.' }),
});

export const dateProposing = z.object({
  day: z.string().meta({ description: '`2027-03-29`, in Denmark.' }),
  time: z.string().meta({ description: '`13:30`, as Danish clocks show it.' }),
});
export const datesAnswering = z.object({ answers: z.record(z.uuid(), z.enum(pollAnswers)) });

export const minutes = z
  .object({
    id: z.uuid(),
    number: z.int(),
    state: z.enum(['put-forward', 'approved', 'withdrawn', 'superseded']),
    sha256: z.string(),
    note: z.string(),
    putForwardAt: moment,
    content: z
      .unknown()
      .meta({ description: 'What was put forward; the checksum is of its canonical JSON.' }),
    approvals: z.array(z.object({ partyId: z.uuid(), personName: z.string(), at: moment })),
  })
  .meta({ id: 'Minutes' });

export const minutesList = z.object({ items: z.array(minutes) });

export const paperQuery = z.object({ language: z.enum(languages, 'not-chosen').optional() });

export const minutesQuery = z.object({
  number: z.coerce.number('bad-number').int('bad-number').optional(),
  language: z.enum(languages, 'not-chosen').optional(),
});
