import type { Saved } from '#domain/keeping.ts';

/**
 * The answer to a save that changed no row: somebody else's newer one, or null when the row is not there,
 * not to be seen, or not to be changed by the asker (then it still stands at the revision asked from).
 */
export function notSaved<T extends { readonly revision: number }>(
  current: T | null,
  fromRevision: number,
): Saved<T> {
  return { saved: false, current: current !== null && current.revision !== fromRevision ? current : null };
}
