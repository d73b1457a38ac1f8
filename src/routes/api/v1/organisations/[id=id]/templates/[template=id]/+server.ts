import { done } from '#domain/result.ts';
import { readTemplate as readContent } from '#domain/templates/parse-template.ts';
import { templateToolId } from '#domain/templates/template-tool.ts';
import { readOwnTemplate } from '#features/templates/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import { readTemplate } from '../../../../operations/templates.ts';

export const GET = answerApi(readTemplate, async ({ needs, params }) => {
  const which = { organisationId: params['id'] ?? '', id: params['template'] ?? '' };
  const read = await readOwnTemplate(needs, which);
  if (!read.ok) return read;
  const { id, template, gaps, versions } = read.value;
  return done({
    id,
    draft: template,
    gaps: gaps.map(({ kind, field = '' }) => ({ kind, field })),
    versions: versions.map(({ id: version, number, publishedAt, content }) => ({
      ...{ number, publishedAt, tool: templateToolId(version) },
      template: readContent(content).template,
    })),
  });
});
