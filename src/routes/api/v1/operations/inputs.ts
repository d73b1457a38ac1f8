import { z } from 'zod';
import { line } from '#features/people/index.ts';
import { richText } from '../shapes/agreements.ts';

const revision = z.int('bad-number').min(0, 'bad-number').meta({
  description: 'The one you read; 0 for the first save. A save from an older one is refused with 409.',
});

export const savedFrom = z.object({ revision });

export const beginning = z.object({
  tool: z.string('missing').max(60, 'too-long').default('win-win'),
  title: line(120),
  together: z.boolean('not-chosen').default(false).meta({
    description: 'Where people may answer alone: do it together instead.',
  }),
  from: z.looseObject({}).optional().meta({ description: 'A sheet of the tool; every answer is checked.' }),
  ownSide: z.int('bad-number').min(0, 'bad-number').max(11, 'bad-number').optional(),
});

export const beginningFromSheet = z.object({
  sheetId: z.uuid('not-found').meta({ description: 'A sheet of T19 in this partnership.' }),
});

export const filling = z.object({
  answers: z.record(z.string(), z.unknown(), 'not-an-answer'),
  ready: z.boolean('not-chosen').default(false),
  revision,
});

export const speaking = z.object({
  content: z.looseObject({}).meta({ description: 'A whole sheet, with your own answers in it.' }),
  ready: z.boolean('not-chosen').default(false),
  revision,
});

export const revealing = z.object({ leadWord: z.boolean('not-chosen').default(false) });

export const clauseWriting = z.object({
  included: z.boolean('not-chosen'),
  text: z.object({ da: richText, en: richText }, 'missing'),
  revision,
});
