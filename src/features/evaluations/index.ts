export { typedAgreed, typedAnswer } from './answer-form.ts';
export { answerByLink, answerRound, beginRound, openRoundLink } from './asking.ts';
export { chooseRhythm, saveAgreed, showRound } from './agreeing.ts';
export { evaluationDays, type EvaluationDay } from './dated.ts';
export { measureShown, readPulse, readRound, type PulsePresented, type RoundPresented } from './reading.ts';
export type * from './ports.ts';
