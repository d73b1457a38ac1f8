import { json } from '@sveltejs/kit';
import { z } from 'zod';
import type { Language } from '#domain/language.ts';
import type { Problem } from '#domain/result.ts';
import { apiWords, isApiWord } from '#words/api/index.ts';
import { isProblemWord, problemSentence } from '#words/problems/index.ts';
import { statusOf } from '../../answer.ts';

/** RFC 9457. */
export const problemShape = z
  .looseObject({
    type: z.string().meta({ description: 'Names the problem, `urn:byg:problem:<kind>`.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'A sentence in the language of Accept-Language.' }),
    instance: z.string(),
    errors: z
      .array(z.object({ field: z.string(), pointer: z.string(), kind: z.string(), detail: z.string() }))
      .optional(),
  })
  .meta({ id: 'Problem' });

const statuses: Readonly<Record<string, number>> = {
  'bad-json': 400,
  'bad-id': 400,
  'token-needed': 401,
  'token-only': 403,
  'scope-missing': 403,
  'no-such-address': 404,
  'no-such-method': 405,
  'id-taken': 409,
  'too-large': 413,
  'copy-too-large': 413,
  'not-json': 415,
  'not-zip': 415,
  fault: 500,
  'database-away': 503,
  'press-busy': 503,
};

const titles = [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503] as const;

export const problemStatus = (problem: Problem): number => statuses[problem.kind] ?? statusOf(problem);

export type Telling = {
  readonly language: Language;
  readonly instance: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A problem as an answer: named for programs, said in words for people. */
export function answerProblem(found: Problem, { language, instance, headers }: Telling): Response {
  const status = problemStatus(found);
  const { kind, field, fields, details: _, ...more } = found;
  const wrong = fields ?? (field === undefined ? undefined : [found]);
  const body = {
    type: `urn:byg:problem:${nameOf(kind)}`,
    title: apiWords(language)(`title${titles.find((known) => known === status) ?? 422}`),
    status,
    detail: sentenceOf(language, found),
    instance,
    ...(wrong ? { errors: wrong.map((one) => errorOf(language, one)) } : {}),
    ...more,
  };
  return json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'private, no-store',
      ...headers,
    },
  });
}

/** What a schema said in its own words, and not by the name of a problem, is a value of the wrong kind. */
const nameOf = (kind: string): string => (isApiWord(kind) || isProblemWord(kind) ? kind : 'wrong-kind');

function sentenceOf(language: Language, found: Problem): string {
  const kind = nameOf(found.kind);
  return isApiWord(kind) ? apiWords(language)(kind) : problemSentence(language)(found);
}

const errorOf = (language: Language, found: Problem) => ({
  field: found.field ?? '',
  pointer: `#/${(found.field ?? '').replaceAll('.', '/')}`,
  kind: nameOf(found.kind),
  detail: sentenceOf(language, found),
});
