export {
  beginGathering,
  enterNeighbour,
  joinGathering,
  longestSeatName,
  putEntry,
  seeGathering,
  type EntryCrossed,
  type SeatTaken,
} from './seat-deeds.ts';
export type * from './ports.ts';
