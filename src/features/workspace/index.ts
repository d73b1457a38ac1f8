export { readOwnNumbers, type OwnItem, type OwnNumber } from './own-numbers.ts';
export { readFront, type Front } from './read-front.ts';
export { readStart, type AgreementListed, type SheetListed, type Start } from './read-start.ts';
export type { RoadPlace, RoadStep } from './road.ts';
