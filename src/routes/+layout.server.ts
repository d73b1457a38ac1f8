import { otherLanguage } from '#domain/language.ts';
import { pathIn } from '#words/addresses.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
  language: locals.language,
  reader: locals.reader,
  path: url.pathname,
  origin: locals.visit.publicUrl,
  switchPath: pathIn(otherLanguage(locals.language), url.pathname),
});
