export { addRisk, changeRisk, promiseAgainstRisk, setRiskState, type RiskCrossed } from './write-risk.ts';
export { riskLibrary, type LibraryRisk } from './library.ts';
export {
  printRegister,
  readRegisters,
  readRisk,
  riskDates,
  riskSummary,
  risksToDo,
  type Register,
  type RiskPresented,
} from './read-risks.ts';
export { takeRiskSheet } from './take-sheet.ts';
export type * from './ports.ts';
