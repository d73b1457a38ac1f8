import { facetIds, fits, type Choice } from '#domain/cases/facets.ts';
import { isLanguage } from '#domain/language.ts';
import { done } from '#domain/result.ts';
import { facetsOf, listCases } from '#features/cases/index.ts';
import type { RequestHandler } from './$types';
import { answerApi } from '../answer-api.ts';
import * as operations from '../operations/cases.ts';
import { presentCase } from '../present-case.ts';

/** Of each facet at most one value is asked for. */
const choiceOf = (query: Readonly<Record<string, unknown>>): Choice =>
  Object.fromEntries(
    facetIds.flatMap((id) => (typeof query[id] === 'string' ? [[id, [query[id]]] as const] : [])),
  );

export const GET: RequestHandler = (event) =>
  answerApi(operations.listCases, async ({ needs, query }) => {
    const asked = String(query['language'] ?? '');
    const language = isLanguage(asked) ? asked : needs.language;
    const cases = (await listCases(needs, language)).filter((front) =>
      fits(facetsOf(front), choiceOf(query)),
    );
    const rest = cases.filter(({ id }) => id > (query.after ?? ''));
    const items = rest.slice(0, query.limit ?? 50);
    return done({
      items: items.map((front) => presentCase(front, { language, publicUrl: event.locals.visit.publicUrl })),
      next: rest.length > items.length ? (items.at(-1)?.id ?? null) : null,
    });
  })(event);
