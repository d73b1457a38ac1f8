import { z } from 'zod';
import { cleanText } from '#domain/clean-text.ts';
import { isClauseId } from '#domain/agreements/clause-bank.ts';
import { circumstances, levels, modes, onwards, type ClauseId } from '#domain/agreements/model.ts';
import { isDay } from '#domain/time.ts';
import { line, prose } from '#features/people/index.ts';

const day = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text : null))
  .refine((text) => text === null || isDay(text), 'bad-date');

const days = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) =>
    (Array.isArray(value) ? value : [value ?? '']).flatMap((text) => text.split(/[\s,;]+/)),
  )
  .transform((list) => [...new Set(list.map((text) => text.trim()).filter((text) => text !== ''))].sort())
  .pipe(z.array(z.string().refine(isDay, 'bad-date')).max(40, 'too-many'));

const noticeDays = z
  .union([z.string(), z.number()])
  .optional()
  .transform((value) => (value === undefined || String(value).trim() === '' ? null : Number(value)))
  .pipe(z.int('bad-number').min(0, 'bad-number').max(1095, 'bad-number').nullable());

const noticeMonths = z
  .union([z.string(), z.number()])
  .optional()
  .transform((value) => (value === undefined || String(value).trim() === '' ? null : Number(value)))
  .pipe(z.int('bad-number').min(1, 'bad-number').max(36, 'bad-number').nullable());

const onward = z
  .union([z.literal(''), z.enum(onwards, 'not-chosen')])
  .optional()
  .transform((chosen) => (chosen ? chosen : null));

export const agreementLanguages = ['da', 'en', 'both-da', 'both-en'] as const;

export const settingsInput = z.object({
  level: z.enum(levels, 'not-chosen'),
  mode: z.enum(modes, 'not-chosen'),
  circumstances: z.array(z.enum(circumstances, 'not-chosen')).default([]),
  languages: z.enum(agreementLanguages, 'not-chosen'),
  startsOn: day,
  endsOn: day,
  onward,
  noticeMonths,
  noticeDays,
  evaluations: days,
  lastMeetingOn: day,
});

export const clauseId = z.string().transform((text, context): ClauseId => {
  if (isClauseId(text)) return text;
  context.addIssue({ code: 'custom', message: 'not-found' });
  return z.NEVER;
});

export const commentInput = z.object({
  clause: clauseId,
  text: z
    .string('missing')
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1, 'missing').max(2000, 'too-long')),
});

export const putForwardInput = z.object({
  note: prose(1000),
  gapsStand: z
    .union([z.enum(['on', 'true']), z.boolean()])
    .optional()
    .transform((said) => said !== undefined && said !== false)
    .meta({ description: 'True says that square brackets left in the text shall stand as they are.' }),
});

export const acceptInput = z.object({
  versionId: z.uuid('not-found'),
  partyId: z.uuid('not-chosen'),
  name: line(120),
  function: line(120),
  /** The checksum that was shown: what is accepted is what was read. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not-found'),
  mandate: z.union([z.literal('on'), z.literal('true'), z.literal(true)], 'mandate-not-confirmed'),
});
