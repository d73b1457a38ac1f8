import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Problem, Result } from '#domain/result.ts';

/** The one table from a problem's name to an HTTP status; whatever is not here is a matter of input, 422. */
const statuses: Readonly<Record<string, 401 | 403 | 404 | 409 | 410 | 429>> = {
  'not-signed-in': 401,
  'not-found': 404,
  'no-such-tool': 404,
  'not-yours': 403,
  'only-the-lead': 403,
  'director-approves': 403,
  'strategy-there-already': 409,
  'phases-moved': 409,
  'phase-elsewhere': 409,
  'phase-closed': 409,
  'criteria-open': 409,
  'gate-closed': 409,
  'partnership-ended': 409,
  'demonstration-there': 409,
  'demonstration-gone': 404,
  'demonstrations-full': 429,
  'demonstration-apart': 409,
  'demonstration-own': 409,
  'ending-not-begun': 409,
  'ending-moved': 409,
  'ending-one-voice': 403,
  'handover-closed': 409,
  'handover-taken': 409,
  'handover-not-you': 403,
  'handover-both-sides': 403,
  'no-mandate': 403,
  'link-unknown': 404,
  'link-expired': 410,
  'link-revoked': 410,
  'link-used': 410,
  'link-ended': 410,
  'comment-settled': 409,
  'invitation-ended': 410,
  'version-not-open': 409,
  'version-waiting': 409,
  'nothing-in-force': 409,
  'notice-given': 409,
  'no-notice-to-give': 409,
  'no-end-to-move': 409,
  'not-put-forward': 409,
  'version-changed': 409,
  'already-accepted': 409,
  'accepted-already': 409,
  'not-what-was-read': 409,
  'parties-changed': 409,
  'agreement-there-already': 409,
  'party-there-already': 409,
  'revealed-already': 409,
  'no-such-gathering': 404,
  'gathering-over': 410,
  'gathering-full': 409,
  'step-closed': 409,
  gone: 410,
  'copy-here-already': 409,
  stale: 409,
  'inbox-closed': 409,
  'idea-not-answered-yes': 409,
  'communication-is-out': 409,
  'communication-not-approved': 409,
  'meeting-cancelled': 409,
  'meeting-no-time': 409,
  'meeting-over': 409,
  'meeting-not-held': 409,
  'poll-closed': 409,
  'decision-changed': 409,
  'minutes-waiting': 409,
  'minutes-the-same': 409,
  'notes-closed': 409,
  'agreement-the-same': 409,
  'minutes-not-open': 409,
  'minutes-approved-already': 409,
  'minutes-there': 409,
  'crossed-just-now': 409,
  'too-many-requests': 429,
  'too-many-attempts': 429,
  'other-address': 403,
  'case-link-unknown': 404,
  'case-link-replaced': 410,
  'case-link-expired': 410,
  'answered-already': 409,
  'file-replaced': 409,
  'round-shown': 409,
  'not-asked': 403,
  'too-few-answers': 409,
  'case-changed': 409,
  'case-ended': 409,
  'case-not-agreed': 409,
  'too-many-cases': 429,
  'too-many-letters': 429,
  'administrator-exists': 410,
};

export const statusOf = (problem: Problem): number => statuses[problem.kind] ?? 422;

/** The thing itself; or the error page that fits why it is not there. */
export function found<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const status = statusOf(result.problem);
  error(status === 422 ? 400 : status);
}

/** The same for everyone without a session: may be kept in memory and sent again. */
export function markPublic({ locals, setHeaders }: Pick<RequestEvent, 'locals' | 'setHeaders'>): void {
  if (locals.reader) return;
  setHeaders({ 'x-byg-cache': 'public', 'cache-control': 'public, max-age=0, must-revalidate' });
}
