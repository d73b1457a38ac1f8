export { approveCase, askAgain, confirmCase, endCase, suggestChange } from './answer-case.ts';
export { linkDays, peopleDays } from './case-mail.ts';
export { asItWillStand, caseFrontOf } from './case-page.ts';
export { changeCase } from './change-case.ts';
export {
  declineCase,
  isEditor,
  listDesk,
  readDeskCase,
  rewriteCase,
  saveDesk,
  type DeskShown,
} from './desk.ts';
export { deskOf, readDesk } from './desk-fields.ts';
export {
  answerField,
  emptyCase,
  longest,
  partnerRows,
  readTyped,
  typedFromForm,
  type TypedCase,
} from './fields.ts';
export { openCase, type CaseShown } from './open-case.ts';
export type * from './ports.ts';
export { publishCase, withdrawCase } from './publish-case.ts';
export type { TypedPeople } from './schema.ts';
export { checkSent, sendCase } from './send-case.ts';
