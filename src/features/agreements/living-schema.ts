import { z } from 'zod';
import { isDay } from '#domain/time.ts';
import { line, prose } from '#features/people/index.ts';
import { choices } from './living-ports.ts';
import { clauseId } from './schema.ts';

const optional = (text: unknown): unknown => (text === '' || text === undefined ? null : text);
const optionalDay = z.preprocess(optional, z.string().refine(isDay, 'bad-date').nullable());
const optionalId = z.preprocess(optional, z.uuid('not-chosen').nullable());

export const obligationInput = z.object({
  clause: clauseId,
  partyId: z.uuid('not-chosen'),
  text: line(400),
  dueOn: optionalDay,
});

export const careInput = z.object({
  clause: clauseId,
  partyId: optionalId,
  ownerId: optionalId,
  dueOn: optionalDay,
  riskId: optionalId,
  question: prose(400),
  fromRevision: z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number'),
});

export const deviationInput = z.object({
  clause: clauseId,
  text: prose(2000).pipe(z.string().min(1, 'missing')),
});

export const choiceInput = z.object({
  id: z.uuid('not-found'),
  choice: z.enum(choices, 'not-chosen'),
  note: prose(1000),
});
