/** How lists are asked for and told, and how saves that may cross each other are answered. */

/** Newest first unless said otherwise; `after` is the `next` of the page before. `limit` is 1-100, 50 by itself. */
export type PageRequest = { readonly after?: string | undefined; readonly limit?: number | undefined };

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** A kept thing with the number of its last save. */
export type Revised<T> = T & { readonly revision: number };

/**
 * A save names the revision it began from. When somebody else saved in between nothing is written and
 * `current` is what stands now, so that both texts can be shown; null when there is nothing the asker may save.
 */
export type Saved<T> =
  { readonly saved: true; readonly revision: number } | { readonly saved: false; readonly current: T | null };

/**
 * Thrown when a write goes against the walls of the database. Deeds ask for rights first, so this is a
 * surprise: it is answered as "not found" and nothing of the request is kept.
 */
export class WallRefusal extends Error {
  override readonly name = 'WallRefusal';
}
