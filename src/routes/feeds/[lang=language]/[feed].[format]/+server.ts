import { error } from '@sveltejs/kit';
import {
  composeFeed,
  feedTypes,
  isFeedFormat,
  isFeedName,
  writeAtom,
  writeJsonFeed,
} from '#features/publishing/index.ts';
import { answerMachine } from '../../../machine-answer.ts';
import type { RequestHandler } from './$types';

/** What is new, to subscribe to. */
export const GET: RequestHandler = async (event) => {
  const { lang, feed: name, format } = event.params;
  if (!isFeedName(name) || !isFeedFormat(format)) error(404);
  const asked = event.url.searchParams.get('page') ?? '1';
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 0;
  const { visit } = event.locals;
  const { pages } = await visit.publishing.catalogue();
  const feed = composeFeed(pages, { language: lang, name, format, page, origin: visit.publicUrl });
  if (!feed) error(404);
  return answerMachine(event, {
    body: format === 'atom' ? writeAtom(feed) : writeJsonFeed(feed),
    type: `${feedTypes[format]}; charset=utf-8`,
    changed: feed.updated,
  });
};
