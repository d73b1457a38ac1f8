import { done } from '#domain/result.ts';
import { readTemplate } from '#domain/templates/parse-template.ts';
import { templateFile } from '#domain/templates/template-file.ts';
import { nameOf, readOwnTemplate } from '#features/templates/index.ts';
import { answerFile } from '../../../../../answer-file.ts';
import { exportTemplate } from '../../../../../operations/templates.ts';

export const GET = answerFile(exportTemplate, async ({ needs, params }) => {
  const which = { organisationId: params['id'] ?? '', id: params['template'] ?? '' };
  const read = await readOwnTemplate(needs, which);
  if (!read.ok) return read;
  const [newest] = read.value.versions;
  const template = newest ? readTemplate(newest.content).template : read.value.template;
  return done({ name: nameOf(template, needs.language), content: templateFile(template) });
});
