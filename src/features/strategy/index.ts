export { ledHouse, ownHouse, type House } from './house.ts';
export { readStrategy, readYearPlan, type StrategyPresented, type YearPlan } from './read-strategy.ts';
export {
  approveStrategy,
  choose,
  nominate,
  takeInSheet,
  writeStep,
  writeStrategy,
  type StrategyCrossed,
} from './write-strategy.ts';
export { keptStrategy } from './schema.ts';
export { parseStrategyForm } from './strategy-form.ts';
export { strategyDocument, strategyForms, type StrategyForm } from './strategy-document.ts';
export type * from './ports.ts';
