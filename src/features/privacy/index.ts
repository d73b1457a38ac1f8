export { eraseMe, eraseMember, readErasure, type ErasurePresented } from './erase-person.ts';
export { ownCopy, type OwnCopy } from './own-copy.ts';
export type * from './ports.ts';
