export {
  beginGathering,
  enterNeighbour,
  joinGathering,
  leaveSeat,
  openScreen,
  putEntry,
  seeGathering,
  type EntryCrossed,
  type SeatTaken,
} from './seat-deeds.ts';
export type * from './ports.ts';
