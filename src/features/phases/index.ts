export { atHand, type AtHand } from './at-hand.ts';
export { answerGate } from './answer-gate.ts';
export { movePhase } from './move-phase.ts';
export { ownLines } from '#domain/phases/write-plan.ts';
export { readOwnPlan, writeOwnPlan } from './own-plan.ts';
export { summarisePhases, type PhaseSummary } from './phase-summary.ts';
export {
  readPhase,
  readPhases,
  type CriterionShown,
  type PhaseShown,
  type PhasesShown,
  type TaskShown,
} from './read-phases.ts';
export { gateInput, moveInput, phaseField, tickInput } from './schema.ts';
export { readFeed, sayOf, type SheetFeed } from './sheet-feed.ts';
export { promptsSeen, resultSeen } from './tell-feed.ts';
export { tickPhase } from './tick-phase.ts';
export type * from './ports.ts';
