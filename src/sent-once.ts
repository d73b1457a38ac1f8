import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';

/** So long after it was taken, the same form once more is the same sending: a double click. */
const breath = 5_000;

type Sending = { readonly form: string; readonly answer: Promise<Response> };
/** The newest of each browser; whatever else it sends in between ends it. */
const newest = new Map<string, Sending>();

/**
 * A form that somebody signed in sends twice in one breath does its deed once, also without script; both
 * sendings lead to where the first one leads. A form that was refused may be sent again at once.
 */
export async function sentOnce(event: RequestEvent, answer: () => Promise<Response>): Promise<Response> {
  if (event.request.method !== 'POST' || !event.locals.reader || isLarge(event.request)) return answer();
  const [browser, form] = [browserOf(event), await formOf(event)];
  const before = newest.get(browser);
  const taken = before?.form === form ? await before.answer.catch(() => undefined) : undefined;
  if (taken && isTaken(taken)) return taken.clone();
  const sending: Sending = { form, answer: answer() };
  newest.set(browser, sending);
  const forget = (): void => void (newest.get(browser) === sending && newest.delete(browser));
  setTimeout(forget, breath).unref();
  const response = await sending.answer;
  return isTaken(response) ? response.clone() : response;
}

/** A file is not held in memory to be known again, nor is a body that does not say how long it is. */
const isLarge = ({ headers }: Request): boolean =>
  headers.has('content-length')
    ? Number(headers.get('content-length')) > mostHeld
    : headers.has('transfer-encoding');

/** More than any form without a file brings. */
const mostHeld = 1_000_000;

/** Taken is what sends the reader on; its answer has no body to speak of. */
const isTaken = ({ status }: Response): boolean => status === 303;

const browserOf = ({ request: { headers } }: RequestEvent): string =>
  digest(`${headers.get('cookie')}\n${headers.get('authorization')}`);

/** Where it goes and all of it: not even a letter may differ. */
async function formOf({ request, url }: RequestEvent): Promise<string> {
  return digest(url.href, new Uint8Array(await request.clone().arrayBuffer()));
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64');
}
