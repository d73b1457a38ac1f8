import type { RequestEvent } from '@sveltejs/kit';
import { answerProblem } from './problem-answer.ts';

/** Below `/api` also an address that is not there, and a method it does not know, are told as problems. */
export function asProblem({ url, locals }: RequestEvent, response: Response): Response {
  const kind = { 404: 'no-such-address', 405: 'no-such-method' }[response.status];
  const told = response.headers.get('content-type')?.includes('json') ?? false;
  if (!url.pathname.startsWith('/api/v1/') || kind === undefined || told) return response;
  const allow = response.headers.get('allow');
  return answerProblem(
    { kind },
    { language: locals.language, instance: url.pathname, headers: allow ? { allow } : {} },
  );
}
