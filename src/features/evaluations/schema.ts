import { z } from 'zod';
import { rhythms } from '#domain/evaluations/next-pulse.ts';
import { countAsked, fewestInPulse, mostQuestions, statementsOf } from '#domain/evaluations/rules.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import { readDay } from '#domain/calendar/written-day.ts';
import { isDay, type Day } from '#domain/time.ts';
import { fates, type Index, indexIds, openQuestions } from '#domain/tools/evaluation/questions.ts';
import { line, optionalLine, prose } from '#features/people/index.ts';
import type { Asking } from './ports.ts';

const day = z.string('missing').trim().min(1, 'missing').refine(isDay, 'bad-date');
const noDay = z
  .string()
  .nullish()
  .transform((text): Day | null => (text ?? '').trim() || null)
  .refine((text) => text === null || isDay(text), 'bad-date');
const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'true');
const areas = z
  .array(z.enum(indexIds as [Index, ...Index[]], 'not-chosen'), 'not-chosen')
  .min(1, 'not-chosen')
  .transform((picked): readonly Index[] => indexIds.filter((index) => picked.includes(index)));

export const roundInput = z
  .object({
    name: line(200),
    areas,
    open: z.array(z.enum(openQuestions, 'not-chosen')).default([]),
    question: optionalLine(200),
    anonymous: ticked,
    deadline: day,
    people: z.array(z.uuid('not-chosen'), 'not-chosen').min(1, 'not-chosen').max(200, 'too-many'),
  })
  .refine((asked) => countAsked(asked) <= mostQuestions, { path: ['areas'], message: 'too-many-questions' });

export const rhythmInput = z
  .object({
    every: z.enum(rhythms, 'not-chosen'),
    /** Own dates, with commas, spaces or lines between. */
    days: z
      .string()
      .optional()
      .transform((text) => (text ?? '').split(/[\s,;]+/).filter((one) => one !== ''))
      .transform((days) => days.map((one) => readDay(one) ?? one))
      .pipe(z.array(z.string().refine(isDay, 'bad-date')).max(24, 'too-many')),
    areas,
    anonymous: ticked,
    /** When the first one goes out. */
    nextOn: noDay,
    revision: z.coerce.number('bad-number').int('bad-number').default(0),
  })
  .refine((asked) => countOf(asked.areas) >= fewestInPulse && countOf(asked.areas) <= mostQuestions, {
    path: ['areas'],
    message: 'pulse-questions',
  })
  .refine(({ every, days }) => every !== 'dates' || days.length > 0, { path: ['days'], message: 'missing' });

const countOf = (picked: readonly Index[]): number => statementsOf(picked).length;

/** What one person answers: each thing that was asked, or nothing; never what was not asked. */
export const answersInput = ({ areas: picked, open, question }: Asking) => {
  const rating = z
    .union([z.string(), z.number()])
    .optional()
    .transform((value) => (value === undefined || value === '' ? undefined : String(value)))
    .pipe(z.enum(['1', '2', '3', '4', '5', 'dont-know'], 'not-a-choice').optional())
    .transform((value) => (value === undefined || value === 'dont-know' ? value : Number(value)));
  const words = [...open, ...(question === '' ? [] : ['reply'])];
  return z
    .object({
      ...Object.fromEntries(statementsOf(picked).map((id) => [id, rating])),
      ...Object.fromEntries(words.map((id) => [id, prose(1500)])),
    })
    .transform((said): Answers =>
      Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== '')),
    )
    .refine((said) => Object.keys(said).length > 0, { path: ['form'], message: 'nothing-answered' });
};

const partyId = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .pipe(z.uuid('not-chosen').nullable());

export const agreedInput = z.object({
  criteria: z
    .array(z.object({ criterion: line(200), fate: z.enum(fates, 'not-chosen'), why: optionalLine(300) }))
    .max(20, 'too-many'),
  agreed: z.array(z.object({ what: line(300), partyId, due: noDay })).max(20, 'too-many'),
  nextOn: noDay,
  revision: z.coerce.number('bad-number').int('bad-number'),
});
