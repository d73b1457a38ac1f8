import { element, writeXml, type XmlElement } from '#domain/xml/write-xml.ts';
import type { Day } from '#domain/time.ts';
import type { Feed, FeedEntry } from './feed.ts';

const momentOf = (day: Day): string => `${day}T00:00:00Z`;

const link = (rel: string, href: string | null, type?: string): XmlElement[] =>
  href === null ? [] : [element('link', { rel, href, type })];

/** Atom 1.0 (RFC 4287), with the paging of RFC 5005. */
export const writeAtom = (feed: Feed): string =>
  writeXml(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.subtitle),
      element('updated', {}, momentOf(feed.updated)),
      element('author', {}, element('name', {}, feed.author), element('uri', {}, feed.site)),
      element('icon', {}, feed.icon),
      element('rights', {}, 'CC BY 4.0 – https://creativecommons.org/licenses/by/4.0/'),
      ...link('self', feed.links.self, 'application/atom+xml'),
      ...link('alternate', feed.site, 'text/html'),
      ...pages(feed),
      feed.entries.map((entry) => entryElement(entry, feed.language)),
    ),
  );

/** A feed of one page needs no way from page to page. */
function pages({ links }: Feed): XmlElement[] {
  if (links.first === links.last) return [];
  return (['first', 'previous', 'next', 'last'] as const).flatMap((rel) => link(rel, links[rel]));
}

const entryElement = (entry: FeedEntry, language: string): XmlElement =>
  element(
    'entry',
    {},
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('updated', {}, momentOf(entry.updated)),
    entry.published === null ? undefined : element('published', {}, momentOf(entry.published)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: entry.url }),
    element('category', entry.category),
    element('summary', {}, entry.summary),
  );
