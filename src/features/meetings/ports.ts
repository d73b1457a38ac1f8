import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type { Consent } from '#domain/meetings/consent.ts';
import type { MinutesApproval, MinutesVersion } from '#domain/meetings/minutes.ts';
import type { AgendaItem, Attendee, Meeting, MeetingKind } from '#domain/meetings/model.ts';
import type { PollAnswer, PollOption, Vote } from '#domain/meetings/poll.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { Moment } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/index.ts';

export type KeptMeeting = Revised<Meeting>;

/** An attendee with what only the house needs to know: how many letters have gone. */
export type KeptAttendee = Attendee & { readonly calls: number };

/** A party's own answer to an item of the agenda. */
export type ItemAnswer = Revised<{
  readonly itemId: string;
  readonly partyId: string;
  readonly text: string;
  readonly at: Moment;
  readonly personName: string;
}>;

export type Decision = Revised<{
  readonly id: string;
  readonly meetingId: string;
  readonly text: string;
  readonly personName: string;
  readonly consents: readonly (Consent & { readonly personName: string })[];
}>;

/** What the holder of a link in a mail may know of the meeting. */
export type OpenedMeeting = Pick<Meeting, 'kind' | 'title' | 'startsAt' | 'minutes' | 'place' | 'link'> & {
  /** `over` when the partnership has ended. */
  readonly state: Meeting['state'] | 'over';
  /** False when the link has ended. */
  readonly alive: boolean;
  readonly meetingId: string;
  readonly language: Language;
  readonly name: string;
  readonly partnershipName: string;
  readonly options: readonly (PollOption & { readonly answer: PollAnswer | null })[];
};

export type MeetingReader = {
  /** Newest first. */
  meetings(partnershipId: string, page: PageRequest): Promise<Page<KeptMeeting>>;
  meeting(id: string): Promise<KeptMeeting | null>;
  /** Also those who were called and are no longer asked; at most three hundred. */
  attendees(meetingId: string): Promise<readonly KeptAttendee[]>;
  /** By time. */
  options(meetingId: string): Promise<readonly PollOption[]>;
  votes(meetingId: string): Promise<readonly Vote[]>;
  /** In their order. */
  items(meetingId: string): Promise<readonly AgendaItem[]>;
  item(id: string): Promise<(AgendaItem & { readonly meetingId: string }) | null>;
  itemAnswers(meetingId: string): Promise<readonly ItemAnswer[]>;
  /** False while approved minutes lock them. */
  notesOpen(meetingId: string): Promise<boolean>;
  decisions(meetingId: string): Promise<readonly Decision[]>;
  decision(id: string): Promise<Decision | null>;
  /** How many answered how it felt; their answers only when nobody can be told from them. */
  moods(meetingId: string): Promise<{ readonly count: number; readonly moods: readonly number[] | null }>;
  myMood(meetingId: string): Promise<number | null>;
  /** All versions, the newest first; few. */
  minutes(meetingId: string): Promise<readonly MinutesVersion[]>;
  minutesVersion(id: string): Promise<MinutesVersion | null>;
  approvals(minutesId: string): Promise<readonly MinutesApproval[]>;
  /** Polls to answer, minutes to approve, and meetings within a week without an agenda; in one question. */
  meetingsToDo(now: Moment): Promise<readonly ToDo[]>;
  byLink(hash: Uint8Array): Promise<OpenedMeeting | null>;
  /** The approved minutes, for the holder of a living link. */
  minutesByLink(hash: Uint8Array): Promise<MinutesVersion | null>;
  /** Who approved those. */
  approvalsByLink(hash: Uint8Array): Promise<readonly MinutesApproval[]>;
};

export type NewMeeting = Pick<
  Meeting,
  'id' | 'partnershipId' | 'kind' | 'title' | 'startsAt' | 'minutes' | 'place' | 'link'
>;

export type NewAttendee = {
  readonly id: string;
  readonly meetingId: string;
  readonly language: Language;
} & (
  | { readonly personId: string }
  | { readonly email: string; readonly name: string; readonly organisation: string }
);

export type NewItem = {
  readonly id: string;
  readonly meetingId: string;
  readonly position: number;
  readonly question: string;
  readonly text: string;
  readonly minutes: number | null;
};

export type MeetingLink = {
  readonly id: string;
  readonly attendeeId: string;
  readonly hash: Uint8Array;
  readonly endsAt: Moment;
};

export type MeetingStore = MeetingReader & {
  addMeeting(meeting: NewMeeting): Promise<boolean>;
  saveMeeting(meeting: Meeting & { readonly fromRevision: number }): Promise<Saved<KeptMeeting>>;
  /** Holds the meeting until the end of the deed, so that two who call or choose at once do it one after the other. */
  hold(id: string): Promise<void>;
  /** False when this person or address is asked already; somebody who was taken off is asked again. */
  addAttendee(attendee: NewAttendee): Promise<boolean>;
  endAttendee(id: string): Promise<boolean>;
  /** False when somebody else has written to this calendar in between. */
  tellAttendee(told: {
    readonly id: string;
    readonly sequence: number | null;
    readonly fromCalls: number;
  }): Promise<boolean>;
  addLink(link: MeetingLink): Promise<void>;
  /** To approve the minutes that the asker has put forward; false for who has no seat. */
  addApprovalLink(link: {
    readonly attendeeId: string;
    readonly hash: Uint8Array;
    readonly until: Moment;
  }): Promise<boolean>;
  addOption(option: PollOption & { readonly meetingId: string }): Promise<boolean>;
  endOption(id: string): Promise<boolean>;
  vote(vote: Vote): Promise<boolean>;
  voteByLink(
    hash: Uint8Array,
    votes: readonly Pick<Vote, 'optionId' | 'answer'>[],
  ): Promise<'kept' | 'closed' | 'over' | 'ended'>;
  addItem(item: NewItem): Promise<boolean>;
  saveItem(
    item: Pick<AgendaItem, 'id' | 'text' | 'minutes'> & { readonly fromRevision: number },
  ): Promise<Saved<AgendaItem>>;
  /** The items in this order. */
  orderItems(meetingId: string, ids: readonly string[]): Promise<void>;
  endItem(id: string): Promise<boolean>;
  saveItemAnswer(
    answer: Pick<ItemAnswer, 'itemId' | 'partyId' | 'text'> & { readonly fromRevision: number },
  ): Promise<Saved<ItemAnswer>>;
  addDecision(decision: {
    readonly id: string;
    readonly meetingId: string;
    readonly text: string;
  }): Promise<boolean>;
  saveDecision(decision: {
    readonly id: string;
    readonly text: string;
    readonly fromRevision: number;
  }): Promise<Saved<Decision>>;
  endDecision(id: string): Promise<boolean>;
  /** Also another word than before, as long as the text is the same. */
  consent(consent: Consent & { readonly decisionId: string }): Promise<boolean>;
  setMood(meetingId: string, mood: number): Promise<boolean>;
  /** Opens the notes of approved minutes for a correction; false when they are open already. */
  correctMinutes(meetingId: string, number: number): Promise<boolean>;
  /** False when one waits already. */
  putMinutesForward(
    minutes: Omit<MinutesVersion, 'state' | 'putForwardAt' | 'putForwardBy' | 'namesRemovedOn'>,
  ): Promise<boolean>;
  setMinutesState(id: string, state: 'approved' | 'withdrawn' | 'superseded'): Promise<boolean>;
  /** False when the party has approved already, or they wait no longer. */
  approveMinutes(approval: {
    readonly minutesId: string;
    readonly partyId: string;
    readonly sha256: string;
  }): Promise<boolean>;
};

/** The keeping of a meeting's notes, for the live room alone. */
export type MeetingKeeper = {
  loadNotes(meetingId: string): Promise<{
    readonly state: Uint8Array | null;
    readonly content: ToolSheet;
    /** Also of items that were taken off the agenda: somebody may be writing in one. */
    readonly items: readonly string[];
  } | null>;
  /** The new revision, 0 when the notes are closed; null when there is no such meeting. */
  keepNotes(document: {
    readonly id: string;
    readonly state: Uint8Array;
    /** The notes as a sheet, as the live room has checked it. */
    readonly content: unknown;
  }): Promise<number | null>;
};

export type { AgendaItem, Attendee, Meeting, MeetingKind, MinutesApproval, MinutesVersion };
