import { z } from 'zod';
import { parseAmount } from '#domain/contributions/amount.ts';
import { fits, kindIds, standings, units } from '#domain/contributions/kinds.ts';
import type { Language } from '#domain/language.ts';
import { isDay } from '#domain/time.ts';
import { line } from '#features/people/index.ts';

const day = z.string('missing').trim().min(1, 'missing').refine(isDay, 'bad-date');
const noDay = z
  .string()
  .optional()
  .transform((text) => (text ?? '').trim() || null)
  .refine((text) => text === null || isDay(text), 'bad-date');

const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === 'on' || value === 'true');

/** Typed by people with the marks of their language, or sent by a program as a number. */
const amount = (language: Language) =>
  z.union([z.string(), z.number()], 'missing').transform((typed, check) => {
    const text = typeof typed === 'number' ? decimals(typed) : typed;
    const read = parseAmount(text, typeof typed === 'number' ? 'en' : language);
    if (typeof read === 'number') return read;
    check.issues.push({ code: 'custom', message: read, input: typed });
    return z.NEVER;
  });

const decimals = (number: number): string =>
  Number.isFinite(number) && Math.abs(number) < 1e15
    ? String(Math.round(number * 100) / 100)
    : String(number);

const worth = (language: Language) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((typed) => (typeof typed === 'string' && typed.trim() === '' ? null : (typed ?? null)))
    .pipe(amount(language).nullable());

export const contributionInput = (language: Language) =>
  z
    .object({
      standing: z.enum(standings, 'not-chosen'),
      kind: z.enum(kindIds as [(typeof kindIds)[number], ...typeof kindIds], 'not-chosen'),
      unit: z.enum(units as [(typeof units)[number], ...typeof units], 'not-chosen'),
      amount: amount(language),
      worth: worth(language),
      estimate: ticked,
      what: line(300),
      startsOn: day,
      endsOn: noDay,
    })
    .refine(({ kind, unit }) => fits(kind, unit), { path: ['unit'], message: 'unit-of-other-kind' })
    .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
      path: ['endsOn'],
      message: 'ends-before-start',
    });

export const questionInput = z.object({ text: line(1000) });
export const answerInput = z.object({ answer: line(1000) });
