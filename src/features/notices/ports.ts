import type { Choices, Place, QuietHours, Topic } from '#domain/notices/choice.ts';

/** What a link in a mail is about, and what its reader has said of it. */
export type StopLink = { readonly topic: Topic; readonly place: Place | null };

export type Failing = { readonly people: readonly string[]; readonly links: readonly string[] };

export type NoticeReader = {
  /** What the asker has chosen; a kind that is not named goes where it usually does. */
  mailChoices(): Promise<Choices>;
  quietHours(): Promise<QuietHours | null>;
  /** Whom in a room no mail reaches: people with a seat, and guest links that nobody has opened yet. */
  failingIn(partnershipId: string): Promise<Failing>;
  stopByLink(hash: Uint8Array): Promise<StopLink | null>;
};

export type NoticeStore = NoticeReader & {
  saveMailChoices(choices: Choices): Promise<void>;
  /** Null for none. */
  saveQuietHours(hours: QuietHours | null): Promise<void>;
  /** False when the link is nobody's. */
  chooseByLink(hash: Uint8Array, place: Place): Promise<boolean>;
};
