import type { Answers } from '#domain/prompts/prompt.ts';
import type { Moment } from '#domain/time.ts';
import type { Commented, CommentPlace, SheetComment } from '#features/comments/index.ts';
import type { KeptTemplate, SheetMode } from '#features/toolbox/index.ts';

/** What a sheet's link is good for; each holds what stands before it. */
export const linkRights = ['view', 'comment', 'write'] as const;
export type LinkRight = (typeof linkRights)[number];

/** A link to a sheet, as those see it who see the sheet. Its secret is kept by nobody but its holders. */
export type SheetLink = {
  readonly id: string;
  /** Whom or what it is for. */
  readonly label: string;
  readonly may: LinkRight;
  readonly createdName: string;
  readonly partyName: string;
  readonly createdAt: Moment;
  readonly expiresAt: Moment;
  readonly lastUsedAt: Moment | null;
  readonly state: 'open' | 'expired' | 'revoked';
  /** The names of those who came by it to comment or write; the newest first, at most fifty. */
  readonly people: readonly string[];
};

/** Who came by a link and said a name. */
export type LinkSeat = { readonly id: string; readonly name: string };

/** Somebody's seat, and what may be done from it now. */
export type SeatTaken = {
  readonly seatId: string;
  readonly linkId: string;
  readonly name: string;
  readonly may: LinkRight;
  readonly sheetId: string | null;
  readonly ownSheetId: string | null;
  readonly partnershipId: string | null;
};

/** What a living link opens, as it is kept. */
export type OpenedByLink = {
  readonly state: 'open';
  readonly id: string;
  readonly may: LinkRight;
  readonly expiresAt: Moment;
  readonly seat: LinkSeat | null;
  readonly sheet: {
    readonly id: string;
    readonly tool: string;
    readonly title: string;
    readonly mode: SheetMode;
    readonly state: 'private' | 'revealed';
    readonly shared: Answers;
    /** The partnership's name. */
    readonly from: string;
    readonly content: unknown;
  } | null;
  readonly own: {
    readonly id: string;
    readonly tool: string;
    readonly title: string;
    readonly content: unknown;
    readonly revision: number;
    /** Whose it is. */
    readonly from: string;
  } | null;
};

export type LinkReader = {
  /** The newest first; those that have ended too. At most a hundred. */
  sheetLinks(commented: Commented): Promise<readonly SheetLink[]>;
  /** By the hash of the link's secret, and of the seat's where there is one. Notes that it was used. */
  byLink(
    tokenHash: Uint8Array,
    seatHash: Uint8Array | null,
  ): Promise<OpenedByLink | { readonly state: 'expired' | 'revoked' } | null>;
  /** What the sheet asks for, when it is of an organisation's template. */
  templateByLink(tokenHash: Uint8Array): Promise<KeptTemplate | null>;
  seatOf(seatHash: Uint8Array): Promise<SeatTaken | null>;
  /** What all see who see the sheet, for links that open it; the newest two hundred. */
  commentsByLink(
    tokenHash: Uint8Array,
    seatHash: Uint8Array | null,
  ): Promise<readonly Omit<SheetComment, 'withinPartyId' | 'mentioned'>[]>;
};

export type LinkStore = LinkReader & {
  /** False when the id is there already. */
  addLink(link: {
    readonly id: string;
    readonly commented: Commented;
    readonly partyId: string | null;
    readonly label: string;
    readonly may: LinkRight;
    readonly tokenHash: Uint8Array;
    readonly expiresAt: Moment;
  }): Promise<boolean>;
  /** False when it had ended already. */
  endLink(id: string): Promise<boolean>;
  takeSeat(seat: {
    readonly id: string;
    readonly tokenHash: Uint8Array;
    readonly seatHash: Uint8Array;
    readonly name: string;
  }): Promise<'taken' | 'link-ended' | 'not-yours' | 'link-full'>;
  commentByLink(
    seatHash: Uint8Array,
    comment: CommentPlace & { readonly id: string; readonly text: string },
  ): Promise<'said' | 'link-ended' | 'not-yours' | 'too-many-comments'>;
  /** No words take it back. False when it is not this seat's to change any more. */
  changeByLink(
    seatHash: Uint8Array,
    change: { readonly id: string; readonly text: string },
  ): Promise<boolean>;
  /** A sheet of somebody's own: its new revision; 0 when it was saved meanwhile, null when the link has ended. */
  writeByLink(
    seatHash: Uint8Array,
    sheet: { readonly title: string; readonly content: unknown; readonly fromRevision: number },
  ): Promise<number | null>;
};
