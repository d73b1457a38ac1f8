import { createHash } from 'node:crypto';
import { languages } from '#domain/language.ts';
import { calendarFeed } from '#features/workspace/index.ts';
import { wheelCalendar } from '#features/year-wheel/index.ts';
import type { Visit } from '#server/house/visit.ts';
import { apiWords } from '#words/api/index.ts';
import { partyWords } from '#words/parties/index.ts';
import { problemSentence } from '#words/problems/index.ts';
import { surpriseOf } from '../../../api/v1/surprise.ts';
import type { RequestHandler } from './$types';

/** A calendar to subscribe to: by its secret alone, since calendars send no cookie. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
  const { visit, who } = locals;
  if (!visit.allow('api', visit.remoteAddress))
    return plain(429, problemSentence(locals.language)({ kind: 'too-many-requests' }), {
      'retry-after': '5',
    });
  try {
    const calendar = await calendarOf(visit, params.secret, who.language);
    if (typeof calendar === 'number') return notThere(calendar);
    return calendarAnswer(calendar, request.headers.get('if-none-match'));
  } catch (error) {
    const { kind } = surpriseOf(error, visit);
    return plain(kind === 'database-away' ? 503 : 500, apiWords(locals.language)('fault'));
  }
};

/** Whose it is, asked as nobody; then the calendar, read as that person and in their language. */
async function calendarOf(visit: Visit, secret: string, language: 'da' | 'en'): Promise<string | 404 | 410> {
  const nobody = { asker: { kind: 'nobody' }, signedInBy: null, language } as const;
  const { feed, ended } = await visit.within(nobody, async ({ feeds, hashSecret }) => {
    const hash = hashSecret(secret);
    const found = await feeds.feedByHash(hash);
    return { feed: found, ended: !found && (await feeds.feedEnded(hash)) };
  });
  if (!feed) return ended ? 410 : 404;
  const asker = { kind: 'person', personId: feed.personId } as const;
  const spoken = await visit.within({ asker, signedInBy: null, language }, (needs) => needs.people.me());
  const who = { asker, signedInBy: null, language: spoken?.language ?? language };
  return visit.within(who, async (needs) => {
    const calendar = feed.organisationId
      ? await wheelCalendar(needs, feed.organisationId)
      : await calendarFeed(needs, feed.partnershipId);
    return calendar ? needs.calendar(calendar) : 410;
  });
}

/**
 * Taken back, or no longer its person's to see, is gone for good: a calendar that is told so stops asking. Whose it was is
 * not known any more, and a calendar program asks in no language that is its owner's: it is said in both.
 */
const notThere = (status: 404 | 410): Response => {
  const said = languages.map((language) => partyWords(language)(status === 410 ? 'feedGone' : 'feedUnknown'));
  return plain(status, said.join('\n\n'), { 'content-language': languages.join(', ') });
};

function calendarAnswer(calendar: string, known: string | null): Response {
  const etag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' };
  if (known?.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  return new Response(calendar, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="partnerskaber.ics"',
    },
  });
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
