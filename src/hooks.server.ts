import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isLanguage, type Language } from '#domain/language.ts';
import { visitOf, type Visit } from '#server/house/visit.ts';
import { address, pathIn, routePath } from '#words/addresses.ts';
import { findReader } from './find-reader.ts';
import { asProblem } from './routes/api/v1/as-problem.ts';
import { nearAddress } from './near-address.ts';
import { sentOnce } from './sent-once.ts';

/** The language of a page is its address's; elsewhere what the reader chose or the browser prefers. */
function languageOf(pathname: string, headers: Headers, chosen: string | undefined): Language {
  const first = pathname.split('/')[1] ?? '';
  if (isLanguage(first)) return first;
  if (chosen && isLanguage(chosen)) return chosen;
  const preferred = (headers.get('accept-language') ?? '').toLowerCase();
  const [da, en] = [preferred.search(/\b(da|nb|nn|no|sv)\b/), preferred.search(/\ben\b/)];
  return en >= 0 && (da < 0 || en < da) ? 'en' : 'da';
}

export const handle: Handle = async ({ event, resolve }) => {
  const { url, request, cookies, locals } = event;
  const language = languageOf(url.pathname, request.headers, cookies.get('language'));
  if (isLanguage(url.pathname.split('/')[1] ?? '') && request.method === 'GET') {
    const right = pathIn(language, url.pathname);
    if (right !== url.pathname) redirect(308, right + url.search);
  }
  const visit = visitOf(event.platform);
  locals.language = language;
  locals.visit = visit;
  Object.assign(locals, await readerOrAway(visit, request.headers, language));
  locals.within = (deed) => visit.within({ ...locals.who, ...roomOf(event) }, deed);
  const late = await postedTooLate(event);
  if (late) return late;
  const answer = async (): Promise<Response> =>
    resolve(event, {
      transformPageChunk: ({ html }) => withoutMarks(html.replace('%lang%', language)),
      preload: ({ type }) => type === 'css' || type === 'js',
    });
  const response = asProblem(event, await sentOnce(event, answer));
  if (locals.reader && !isForEveryone(response)) response.headers.set('cache-control', 'private, no-store');
  return response;
};

/** A page of a room reads about that room alone; what is written is looked at with everything in sight. */
const roomOf = ({ request, route, params }: RequestEvent): { room?: string } =>
  request.method === 'GET' && params['id'] && route.id?.includes('/partnerships/[id=id]')
    ? { room: params['id'] }
    : {};

/** A file that its route calls public also to a reader who is signed in: an edition, a feed. A page is never that. */
const isForEveryone = ({ headers }: Response): boolean =>
  /^public\b/.test(headers.get('cache-control') ?? '');

/**
 * The renderer leaves marks in the page for the script that would take it over. Where no script comes they
 * are weight alone: up to a hundredth of a page.
 */
const withoutMarks = (html: string): string =>
  html.includes('<script type="module"') || html.includes('__sveltekit')
    ? html
    : html.replace(/<!--(?:\[-?\d*|\[!|\]|[a-z0-9]{4,8})?-->/g, '');

/** While the database is away nobody is known: public pages still answer, the others say so. */
async function readerOrAway(visit: Visit, headers: Headers, language: Language) {
  try {
    return { ...(await findReader(visit, headers, language)), away: false };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DatabaseAway') throw error;
    return {
      who: { asker: { kind: 'nobody' }, signedInBy: null, language },
      reader: null,
      away: true,
    } as const;
  }
}

/** More than any form without a file brings. */
const longestShownAgain = 2_000_000;

/**
 * A form from the workspace whose sign-in had ended, or that nobody could keep: shown again with everything that was typed, to be
 * sent once more.
 */
async function postedTooLate({ request, url, locals, fetch }: RequestEvent): Promise<Response | null> {
  const room = routePath(url.pathname).startsWith(`/${locals.language}/workspace`);
  if (request.method !== 'POST' || locals.reader || !room) return null;
  // A file is chosen again; nobody has the house hold one for a stranger.
  if (Number(request.headers.get('content-length')) > longestShownAgain) return null;
  const to = encodeURIComponent(url.pathname + url.search);
  const shown = await fetch(
    `${address(locals.language, 'expired')}?to=${to}${locals.away ? '&away=1' : ''}`,
    {
      method: 'POST',
      body: await request.formData(),
      headers: { origin: url.origin, accept: 'text/html' },
    },
  );
  return new Response(shown.body, { status: locals.away ? 503 : 401, headers: shown.headers });
}

/** Surprises that have a page of their own: what is behind a wall is not there, and a database that is away comes back. */
const named: Readonly<Record<string, number>> = { WallRefusal: 404, DatabaseAway: 503 };

/** A surprise is written down under the request's reference, which is all that the reader is told of it. */
export const handleError: HandleServerError = (caught) => {
  const { error, event, kind } = caught;
  if (kind === 'app' || kind === 'framework') return offerNear(event, caught.error);
  if (kind !== 'unknown') return;
  const visit = event.platform ? visitOf(event.platform) : undefined;
  const status = error instanceof Error ? named[error.name] : undefined;
  visit?.log[status ? 'warn' : 'error']({ err: error }, 'a page failed');
  const reference = visit ? { reference: visit.requestId } : {};
  return { message: 'fault', ...(status ? { status } : {}), ...reference };
};

/** A public page that is not there tells what is near, unless its route has said so itself. */
async function offerNear(event: RequestEvent, said: App.Error): Promise<Partial<App.Error>> {
  if (said.status !== 404 || said.near) return {};
  return { near: await nearAddress(event) };
}
