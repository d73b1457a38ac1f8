export { findPages, pageSize, type Found, type FoundPage, type Search } from './find-pages.ts';
export { indexEntries, wordsOf } from './index-entries.ts';
export { searchShelves } from './shelves.ts';
export type * from './ports.ts';
export { findInRoom, type FoundInRoom, type RoomThing } from './find-in-room.ts';
export * from './room-ports.ts';
