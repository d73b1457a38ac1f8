import { isLanguage } from '#domain/language.ts';
import { done, problem } from '#domain/result.ts';
import { caseById } from '#features/cases/index.ts';
import type { RequestHandler } from './$types';
import { answerApi } from '../../answer-api.ts';
import * as operations from '../../operations/cases.ts';
import { presentWholeCase } from '../../present-case.ts';

export const GET: RequestHandler = (event) =>
  answerApi(operations.readCase, async ({ needs, params, query }) => {
    const asked = String(query['language'] ?? '');
    const language = isLanguage(asked) ? asked : needs.language;
    const read = await caseById(needs, language, params['case'] ?? '');
    if (!read) return problem('not-found');
    return done(presentWholeCase(read, { language, publicUrl: event.locals.visit.publicUrl }));
  })(event);
