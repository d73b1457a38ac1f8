export { beginWorkshop, type BeginWorkshop } from './begin-workshop.ts';
export { begunSteps, changePlan } from './change-plan.ts';
export { act, addGroup, decide, handOver, moveCards, moveWorkshop } from './lead-workshop.ts';
export { presentRoom, type Room, type RoomAction, type RoomGroup, type RoomStep } from './present.ts';
export { asWorkshop, seeWorkshop, type Seated, type WorkshopView } from './standing.ts';
export { partiesToAct, promiseActions, readPromised, type ActionsKept } from './promise-actions.ts';
export { fillIn, giveDots, park, takeAway, writeCard } from './take-part.ts';
export { askedTool, sheetOf, showTool, type ToolShown } from './tool-step.ts';
export { workshopMinutes } from './minutes.ts';
