import type { Feed } from './feed.ts';

/** JSON Feed 1.1; what is not there is left out. */
export const writeJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.site,
    feed_url: feed.links.self,
    next_url: feed.links.next ?? undefined,
    icon: feed.icon,
    language: feed.language,
    authors: [{ name: feed.author, url: feed.site }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      summary: entry.summary,
      date_modified: `${entry.updated}T00:00:00Z`,
      date_published: entry.published === null ? undefined : `${entry.published}T00:00:00Z`,
      tags: [entry.category.label],
      language: feed.language,
    })),
  });
