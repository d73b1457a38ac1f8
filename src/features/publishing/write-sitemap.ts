import { languages } from '#domain/language.ts';
import { element, writeXml } from '#domain/xml/write-xml.ts';
import { facesOf } from './public-pages/list-public-pages.ts';
import type { PublicPage } from './public-pages/public-page.ts';

/** As many addresses as one sitemap may hold. */
export const sitemapLimit = 50_000;

/** Sitemaps 0.9: every public page in both languages, each with the same page in the other. */
export function writeSitemap(pages: readonly PublicPage[], origin: string): string {
  const urls = facesOf(pages).map(({ told, language, other }) => {
    const twins = languages.flatMap((one) => {
      const path = one === language ? told.path : other?.path;
      return path === undefined
        ? []
        : [element('xhtml:link', { rel: 'alternate', hreflang: one, href: origin + path })];
    });
    return element(
      'url',
      {},
      element('loc', {}, origin + told.path),
      told.updated === null ? undefined : element('lastmod', {}, told.updated),
      other ? twins : undefined,
    );
  });
  return writeXml(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
      urls.slice(0, sitemapLimit),
    ),
  );
}

/** What nobody finds by searching is not to be read by machines either. */
export const writeRobots = (origin: string): string =>
  [
    'User-agent: *',
    ...['/da/arbejdsrum', '/en/workspace', '/da/gaest', '/en/guest', '/g/', '/api/', '/language/'].map(
      (path) => `Disallow: ${path}`,
    ),
    ...['/da/log-ind', '/en/sign-in', '/da/invitation', '/en/invitation'].map((path) => `Disallow: ${path}`),
    'Allow: /',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
