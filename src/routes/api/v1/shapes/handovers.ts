import { z } from 'zod';
import { handoverPlaces, packParts } from '#domain/handovers/handover.ts';
import { languages } from '#domain/language.ts';
import { day, moment } from './paging.ts';

const named = z.object({ id: z.uuid(), name: z.string() });

export const handoverShape = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    partyId: z.uuid(),
    partyName: z.string(),
    leaver: named,
    successor: named.nullable().meta({ description: 'Null until somebody is named and has a seat.' }),
    leavesOn: day.nullable(),
    walked: z.array(z.enum(packParts)).readonly().meta({ description: 'What the new person has read.' }),
    state: z.enum(['open', 'done', 'called-off']),
    place: z.enum(handoverPlaces),
    moved: z.int().meta({ description: 'How many promises moved when it was done.' }),
    revision: z.int(),
    createdAt: moment,
    doneAt: moment.nullable(),
    yes: z
      .array(z.object({ partyId: z.uuid(), partyName: z.string(), personName: z.string(), at: moment }))
      .readonly(),
    waitsFor: z.array(named).readonly().meta({ description: 'Parties whose word is missing.' }),
  })
  .meta({ id: 'Handover' });

export const handoversRead = z.object({ handovers: z.array(handoverShape).readonly() });
export const handoverBeginning = z.object({
  leaver: z.string('missing').meta({ description: 'Who leaves, as `party/person`.' }),
  leavesOn: z.string().optional().meta({ format: 'date' }),
});
export const handoverConfirming = z.object({
  partyId: z.uuid('not-chosen').meta({
    description: 'The party that knows: the own one is confirmed by the new person alone.',
  }),
});
export const packQuery = z.object({ language: z.enum(languages, 'not-chosen').optional() });
