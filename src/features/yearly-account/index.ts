export { accountDocument, accountDocuments, accountTable, type AccountDocument } from './account-document.ts';
export {
  listAccounts,
  makeAccount,
  readAccount,
  writeAccount,
  type AccountCrossed,
  type AccountPresented,
} from './make-account.ts';
export type * from './ports.ts';
