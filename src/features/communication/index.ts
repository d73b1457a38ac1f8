export {
  communicationDates,
  communicationToDo,
  readLine,
  readPlan,
  type LinePresented,
  type LineRead,
  type PlanPart,
  type PlanRead,
} from './read-plan.ts';
export { addLine, approveLine, changeLine, savePressCard, setLineState } from './write-line.ts';
export { savePlanCheck } from './check-plan.ts';
export { checkWords, planDocument, readPlanPaper, type CheckWords } from './plan-document.ts';
export { pressKitDocument, readPressKit } from './press-kit.ts';
export type * from './ports.ts';
