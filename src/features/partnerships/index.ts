export { ownCalendarRooms, readFeed } from './compose-calendar.ts';
export { coming, datesOf, type AgreedDatesReader, type Dated } from './dated.ts';
export { endFeed, makeFeed, myFeeds, partnershipNames } from './feeds.ts';
export {
  historyQuery,
  historyThings,
  readHistoryFilter,
  thingOf,
  type HistoryFilter,
  type HistoryThing,
} from './history-filter.ts';
export { exportHistory, historyChoices, readHistory } from './read-history.ts';
export { listPartnerships, type PartnershipListed } from './list-partnerships.ts';
export {
  readParties,
  readSeating,
  type Colleague,
  type LinkPresented,
  type PartiesPresented,
  type PartyPresented,
} from './read-parties.ts';
export {
  readFrame,
  readPartnership,
  type PartnershipPresented,
  type SeatedParty,
} from './read-partnership.ts';
export { endParty, endSeat, keepSeat, seatColleague } from './seats.ts';
export { addParty, beginPartnership, changePurpose, type Begun } from './begin-partnership.ts';
export { inviteGuest, revokeGuest } from './invite-guest.ts';
export { eventKinds, record, type EventKind } from './record.ts';
export { actsFor, isLead, mayAcceptFor, mayAnswer } from './rights.ts';
export type * from './ports.ts';
