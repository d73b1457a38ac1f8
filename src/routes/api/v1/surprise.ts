import type { Problem } from '#domain/result.ts';
import type { Visit } from '#server/house/visit.ts';

type Named = { readonly name?: string; readonly reason?: string };

/** By name: the pages are bundled apart from the house and have their own copies of its classes. */
export function surpriseOf(error: unknown, visit: Visit): Problem & { reference?: string } {
  const { name, reason } = (error ?? {}) as Named;
  if (name === 'WallRefusal') return { kind: 'not-found' };
  if (name === 'DatabaseAway') return { kind: 'database-away' };
  if (name === 'PressRefused') return { kind: reason === 'too-large' ? 'too-large' : 'press-busy' };
  visit.log.error({ err: error }, 'the API failed');
  return { kind: 'fault', reference: visit.requestId };
}
