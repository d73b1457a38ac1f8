export { findPages, pageSize, type Found, type FoundPage, type Search } from './find-pages.ts';
export { indexEntries, wordsOf } from './index-entries.ts';
export { searchShelves } from './shelves.ts';
export type * from './ports.ts';
