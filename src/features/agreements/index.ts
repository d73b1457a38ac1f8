export { beginAgreement, beginFromSheet } from './begin-agreement.ts';
export { changeSettings } from './settings.ts';
export { emptySettings, settingsFields, typedSettings, type SettingsFields } from './settings-form.ts';
export {
  commentClause,
  resolveComment,
  writeClause,
  type ClauseCrossed,
  type ClauseWriting,
} from './write-clause.ts';
export { pathOfClause } from './tell-clause-comment.ts';
export { clauseTitles } from './clause-titles.ts';
export { draftContent, isAmended } from './draft-content.ts';
export { putForward, withdraw } from './put-forward.ts';
export { acceptAgreement } from './accept-agreement.ts';
export { readClause, type ClausePresented } from './read-clause.ts';
export { readClauseForm } from './clause-form.ts';
export {
  addObligation,
  careForClause,
  chooseDeviation,
  dropObligation,
  noteDeviation,
  readLiving,
  type LivingPresented,
} from './living.ts';
export { giveNotice, readRenewal, renewAgreement, sayRenewal, type RenewalPresented } from './renewal.ts';
export type { ClauseCare, Deviation, LivingStore } from './living-ports.ts';
export { readAgreement, type AgreementPresented } from './read-agreement.ts';
export { agreementDocument } from './agreement-document.ts';
export type { AgreementPrint } from './document-printing.ts';
export type * from './ports.ts';
