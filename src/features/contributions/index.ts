export {
  contributionsCsv,
  contributionsDocument,
  estimatedText,
  nameOfParty,
} from './contributions-document.ts';
export {
  answerContributionQuestion,
  askAboutContribution,
  changeContribution,
  recordContribution,
  wantWorth,
  withdrawContribution,
} from './recording.ts';
export { readContribution, readContributions } from './reading.ts';
export { tellAmount, tellPeriod, tellSide, tellTotal } from './tell-balance.ts';
export type * from './ports.ts';
