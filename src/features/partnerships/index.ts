export { endFeed, makeFeed } from './feeds.ts';
export { addParty, beginPartnership, changePurpose, type Begun } from './begin-partnership.ts';
export { inviteGuest, revokeGuest, seatColleague } from './invite-guest.ts';
export { record, type EventKind } from './record.ts';
export { actsFor, isLead, mayAcceptFor, mayAnswer, mayChangeFrame, mayComment } from './rights.ts';
export type * from './ports.ts';
