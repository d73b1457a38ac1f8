export { changeByLink, commentByLink, mayWriteByLink, takeSheetSeat, writeByLink } from './act-by-link.ts';
export { endSheetLink, makeSheetLink, readSheetLinks } from './keep-links.ts';
export { openByLink, type Secrets, type SheetByLink } from './open-by-link.ts';
export type * from './ports.ts';
