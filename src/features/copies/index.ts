export { writeReadme, type CopyMade } from './readme.ts';
export { roomDocuments, type RoomDocument } from './room-documents.ts';
export { copyParties, takeCopy, type Taking } from './take-copy.ts';
export type * from './ports.ts';
