export { confirmHandover, mayConfirm } from './confirm-handover.ts';
export { handoverDocument, nothingIn, packLines } from './handover-document.ts';
export {
  beginHandover,
  callOffHandover,
  inviteSuccessor,
  nameSuccessor,
  walkThrough,
  writeRules,
} from './keep-handover.ts';
export {
  openPack,
  readHandover,
  readHandovers,
  whoHangsOnOne,
  type HandoverPack,
  type HandoversPresented,
  type PartyCarried,
} from './read-handovers.ts';
export type * from './ports.ts';
