import { done } from '#domain/result.ts';
import { importTemplate, listTemplates } from '#features/templates/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/templates.ts';

export const GET = answerApi(operations.listTemplates, async ({ needs, params, query }) => {
  const listed = await listTemplates(needs, params['id'] ?? '', query);
  if (!listed.ok) return listed;
  const { items, next } = listed.value;
  return done({ items: items.map(({ template, ...more }) => ({ ...template, ...more })), next });
});

export const POST = answerApi(operations.importTemplate, ({ needs, params, body }) =>
  importTemplate(needs, params['id'] ?? '', JSON.stringify(body)),
);
