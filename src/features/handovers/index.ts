export { confirmHandover } from './confirm-handover.ts';
export { handoverDocument } from './handover-document.ts';
export {
  beginHandover,
  callOffHandover,
  inviteSuccessor,
  nameSuccessor,
  walkThrough,
  writeRules,
} from './keep-handover.ts';
export {
  handoversToDo,
  readHandover,
  readHandovers,
  whoHangsOnOne,
  type HandoverPack,
  type HandoversPresented,
  type PartyCarried,
} from './read-handovers.ts';
export { longestRule } from './schema.ts';
export type * from './ports.ts';
