import { otherLanguage } from '#domain/language.ts';
import { readChecklist } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { editionFiles } from '#words/editions/files.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

/** The ticks are in the address: it can be kept as a bookmark or passed on, and nothing of them is kept here. */
export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { front, body, groups } = found(await within((needs) => readChecklist(needs, language)));
  const { html } = await visit.render(language, body);
  const asked = new Set(event.url.searchParams.getAll('ticked'));
  const ticked = groups.flatMap(({ lines }) => lines.map(({ id }) => id)).filter((id) => asked.has(id));
  if (ticked.length === 0) markPublic(event);
  const query = ticked.length ? `?${new URLSearchParams(ticked.map((id) => ['ticked', id]))}` : '';
  const otherPath = address(otherLanguage(language), 'guide', 'checklist') + query;
  return { front, html, groups, ticked, files: editionFiles[language], otherPath };
};
