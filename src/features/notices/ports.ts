import type { ActionKind } from '#domain/notices/action.ts';
import type { Choices, Place, QuietHours, Topic } from '#domain/notices/choice.ts';
import type { Told } from '#domain/notices/weekly.ts';
import type { HistoryEvent } from '#features/partnerships/index.ts';
import type { Day, Moment } from '#domain/time.ts';

/** What a link in a mail is about, and what its reader has said of it. */
export type StopLink = { readonly topic: Topic; readonly place: Place | null };

export type Failing = { readonly people: readonly string[]; readonly links: readonly string[] };

/** What others have done in a room of the asker's. */
export type RoomChange = {
  readonly partnershipId: string;
  readonly name: string;
  /** A hundred stands for a hundred or more. */
  readonly count: number;
  readonly latest: Pick<HistoryEvent, 'kind' | 'details' | 'personName' | 'partyName'>;
};

export type KeptLetter = { readonly week: Day; readonly told: Told; readonly at: Moment };
export type HeldLetter = { readonly subject: string; readonly url: string | null };
export type AwaitedThing = { readonly key: string; readonly seenOn: Day; readonly toldOn: Day | null };

/** What somebody may do from a link in a mail. */
export type MailAction = {
  readonly personId: string;
  readonly kind: ActionKind;
  readonly thingId: string;
};

export type NoticeReader = {
  /** Null when the link is nobody's, or its time is over. */
  actionByLink(hash: Uint8Array): Promise<MailAction | null>;
  /** The newest first, at most twenty rooms. */
  roomChanges(since: Moment): Promise<readonly RoomChange[]>;
  lastLetter(): Promise<KeptLetter | null>;
  /** What the asker has chosen; a kind that is not named goes where it usually does. */
  mailChoices(): Promise<Choices>;
  quietHours(): Promise<QuietHours | null>;
  /** Whom in a room no mail reaches: people with a seat, and guest links that nobody has opened yet. */
  failingIn(partnershipId: string): Promise<Failing>;
  stopByLink(hash: Uint8Array): Promise<StopLink | null>;
};

export type NoticeStore = NoticeReader & {
  /** For the asker alone. */
  addAction(action: {
    readonly hash: Uint8Array;
    readonly kind: ActionKind;
    readonly thingId: string;
    readonly until: Moment;
  }): Promise<void>;
  /** False when this week's is begun already. */
  beginLetter(week: Day): Promise<boolean>;
  endLetter(week: Day, letter: { readonly mailed: boolean; readonly told: Told }): Promise<void>;
  /** The asker's mails that were held for the weekly letter; taken once. */
  takeHeld(): Promise<readonly HeldLetter[]>;
  /** Notes since when each has waited, and forgets what waits no more. */
  seeAwaited(keys: readonly string[], today: Day): Promise<readonly AwaitedThing[]>;
  /** The asker has been seen to on this day. */
  look(today: Day): Promise<void>;
  tellAwaited(keys: readonly string[], today: Day): Promise<void>;
  saveMailChoices(choices: Choices): Promise<void>;
  /** Null for none. */
  saveQuietHours(hours: QuietHours | null): Promise<void>;
  /** False when the link is nobody's. */
  chooseByLink(hash: Uint8Array, place: Place): Promise<boolean>;
};
