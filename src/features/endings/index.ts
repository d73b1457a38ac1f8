export { draftCase, proposeCase } from './draft-case.ts';
export {
  agreeLine,
  beginEnding,
  giveUpEnding,
  removeLine,
  writeEnding,
  writeLine,
  type EndingCrossed,
} from './prepare-ending.ts';
export { readEnding, type EndingPresented } from './read-ending.ts';
export { sayYesToEnd, sayYesToReopen, takeBackYes } from './say-yes.ts';
export type * from './ports.ts';
export { endingDocument } from './ending-document.ts';
export { readEndingPaper } from './read-ending-paper.ts';
