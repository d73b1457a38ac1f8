import { otherLanguage } from '#domain/language.ts';
import { pageHead, type PageHead } from '#features/publishing/index.ts';
import { pathIn } from '#words/addresses.ts';
import { footerLinks } from './footer-links.ts';
import type { LayoutServerLoad } from './$types';

/** A page is told of in its head because its address is one of the public pages'; a new one needs no word of it. */
async function headOf(visit: App.Locals['visit'], path: string): Promise<PageHead | null> {
  try {
    const { faces } = await visit.publishing.catalogue();
    return pageHead(faces, path, visit.publicUrl);
  } catch (error) {
    // A page that does not need the database is shown without it.
    if (error instanceof Error && error.name === 'DatabaseAway') return null;
    throw error;
  }
}

export const load: LayoutServerLoad = async ({ locals, url }) => ({
  head: await headOf(locals.visit, url.pathname),
  footer: footerLinks(locals.language),
  language: locals.language,
  reader: locals.reader,
  path: url.pathname,
  origin: locals.visit.publicUrl,
  sendsMail: locals.visit.sendsMail,
  switchPath: pathIn(otherLanguage(locals.language), url.pathname),
});
