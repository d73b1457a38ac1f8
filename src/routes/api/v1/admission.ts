import type { RequestEvent } from '@sveltejs/kit';
import { problem, type Problem, type Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import type { Operation } from './operation.ts';

/** May this request do this at all? The deed then asks what the person may. */
export function admit({ locals, request }: RequestEvent, { access }: Operation): Result<null, Problem> {
  const { visit, who } = locals;
  const safe = request.method === 'GET' || request.method === 'HEAD';
  const personal = 'personId' in who.asker && access !== 'public';
  const calm = personal
    ? visit.allow('api', who.asker.personId)
    : visit.allow(safe ? 'api' : 'public-form', visit.remoteAddress);
  if (!calm) return problem('too-many-requests');
  if (access === 'public') return done(null);
  if (who.asker.kind === 'nobody') return problem('token-needed');
  // A page's cookie travels with every request a browser makes; what changes something wants more than that.
  if (!who.tokenScopes) return safe ? done(null) : problem('token-only');
  const enough = safe ? who.tokenScopes.length > 0 : who.tokenScopes.includes('write');
  return enough ? done(null) : problem('scope-missing');
}

/** What goes with a refusal, for programs. */
export function refusalHeaders({ kind }: Problem): Record<string, string> {
  if (kind === 'token-needed') return { 'www-authenticate': 'Bearer realm="byg"' };
  if (kind === 'scope-missing')
    return { 'www-authenticate': 'Bearer realm="byg", error="insufficient_scope", scope="write"' };
  if (kind === 'too-many-requests' || kind === 'database-away' || kind === 'press-busy')
    return { 'retry-after': '5' };
  return {};
}
