export { bringCopy, type BroughtIn } from './bring-copy.ts';
export { readExport } from './read-export.ts';
export { writeReadme, type CopyMade } from './readme.ts';
export { roomDocuments } from './room-documents.ts';
export { takeCopy, type Taking } from './take-copy.ts';
export type * from './ports.ts';
