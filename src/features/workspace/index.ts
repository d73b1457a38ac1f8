export { readOwnNumbers, type OwnItem, type OwnNumber } from './own-numbers.ts';
export type { ToDoGroup } from './gather-to-do.ts';
export { roomDates, type RoomDate } from './room-dates.ts';
export { readFront, type Front } from './read-front.ts';
export { readStart, type AgreementListed, type SheetListed, type Start } from './read-start.ts';
export type * from './ports.ts';
export { type RoomHealth, type RoomReason } from './room-health.ts';
export type { RoadPlace, RoadStep } from './road.ts';
