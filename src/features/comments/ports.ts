import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Moment } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/index.ts';

/** What is commented: a sheet in a partnership, or one of a person's own. */
export type Commented = { readonly of: 'sheet' | 'own'; readonly id: string };

/** The answer that a comment stands beside: of a side (null for what is asked once), and a row of a table. */
export type CommentPlace = {
  readonly sideId: string | null;
  readonly promptId: string;
  readonly rowId: string | null;
};

export type SheetComment = CommentPlace & {
  readonly id: string;
  /** Only this party's own people see it: it stands beside what is theirs alone. */
  readonly withinPartyId: string | null;
  /** Empty once it is taken back. */
  readonly text: string;
  readonly personName: string;
  /** Empty for who came by a link, and on a sheet of one's own. */
  readonly partyName: string;
  readonly byLink: boolean;
  readonly mine: boolean;
  readonly at: Moment;
  readonly editedAt: Moment | null;
  readonly takenBackAt: Moment | null;
  readonly resolvedAt: Moment | null;
  readonly resolvedName: string;
  readonly revision: number;
  /** The names of those that it mentions. */
  readonly mentioned: readonly string[];
};

/** How much is said beside an answer; rows are counted with their table. */
export type CommentCount = {
  readonly sideId: string | null;
  readonly promptId: string;
  readonly open: number;
  readonly all: number;
};

/** Somebody who may see the answer, and so may be mentioned beside it. */
export type Mentionable = {
  readonly personId: string;
  readonly name: string;
  readonly partyName: string;
  readonly email: string;
  readonly language: 'da' | 'en';
};

export type CommentReader = {
  comments(
    commented: Commented,
    page: PageRequest & { readonly place?: CommentPlace | undefined },
  ): Promise<Page<SheetComment>>;
  comment(id: string): Promise<(SheetComment & { readonly commented: Commented }) | null>;
  counts(commented: Commented): Promise<readonly CommentCount[]>;
  mentionable(sheetId: string, withinPartyId: string | null): Promise<readonly Mentionable[]>;
  /** Where the asker is mentioned and has not looked yet; the oldest first, at most a hundred. */
  commentsToDo(): Promise<readonly ToDo[]>;
};

/** What the address of an answer by mail stands for. */
export type ReplyLink = {
  readonly personId: string;
  readonly email: string;
  readonly language: 'da' | 'en';
  /** What the comment that is answered is said about: an answer on a sheet, or a clause of an agreement. */
  readonly beside: 'sheet' | 'clause';
  readonly commentId: string;
  /** Who said the comment that is answered; null for who came by a link. */
  readonly authorId: string | null;
};

export type NewComment = CommentPlace & {
  readonly id: string;
  readonly commented: Commented;
  readonly withinPartyId: string | null;
  /** Whom it speaks for; none on a sheet of one's own. */
  readonly partyId: string | null;
  readonly text: string;
};

export type CommentStore = CommentReader & {
  /** False when the id is there already. */
  addComment(comment: NewComment): Promise<boolean>;
  mention(commentId: string, personIds: readonly string[]): Promise<void>;
  /** Other words; false when it was changed meanwhile, or is not the asker's to change any more. */
  changeComment(change: {
    readonly id: string;
    readonly text: string;
    readonly fromRevision: number;
  }): Promise<boolean>;
  takeBackComment(id: string): Promise<boolean>;
  /** False when it stands so already. */
  resolveComment(id: string, resolved: boolean): Promise<boolean>;
  /** The asker has looked at what is said about this sheet. */
  seeMentions(sheetId: string): Promise<void>;
  /** Null when it is nobody's, or its time is over. */
  replyByToken(hash: Uint8Array): Promise<ReplyLink | null>;
  /** False when this mail has been dealt with already. */
  takeReply(messageHash: Uint8Array): Promise<boolean>;
};
