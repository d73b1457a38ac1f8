import { readChecklist } from '#features/guide/index.ts';
import { editionFiles } from '#words/editions/files.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { front, body, groups } = found(await within((needs) => readChecklist(needs, language)));
  const { html } = await visit.render(language, body);
  markPublic(event);
  return { front, html, groups, files: editionFiles[language] };
};
