import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import type { Moment } from '#domain/time.ts';

/** A tool in use in a partnership. */
export type Sheet = {
  readonly id: string;
  readonly partnershipId: string;
  readonly tool: string;
  readonly title: string;
  /** What is asked once for the whole sheet; the starting point of the live document after the reveal. */
  readonly shared: Answers;
  readonly state: 'private' | 'revealed';
  readonly createdAt: Moment;
  readonly revealedAt: Moment | null;
  readonly revealReason: RevealReason | null;
};

export type RevealReason = 'all-ready' | 'lead-word';

/** One party's own side: behind the wall until the reveal. */
export type SheetSide = {
  readonly sheetId: string;
  readonly partyId: string;
  readonly answers: Answers;
  readonly ready: boolean;
  readonly updatedAt: Moment;
};

/** How far a party is, told to all parties without anything of what it wrote. */
export type Readiness = {
  readonly partyId: string;
  readonly ready: boolean;
  readonly updatedAt: Moment | null;
};

/** The shared document after the reveal: `state` is the Yjs update, `content` the checked JSON of it. */
export type LiveDocument = Revised<{
  readonly sheetId: string;
  readonly state: Uint8Array | null;
  readonly content: unknown;
  readonly updatedAt: Moment;
}>;

/** A loose sheet that a signed-in person keeps for later; nobody else sees it. */
export type OwnSheet = Revised<{
  readonly id: string;
  readonly tool: string;
  readonly title: string;
  readonly content: unknown;
  readonly updatedAt: Moment;
}>;

export type SheetReader = {
  sheet(id: string): Promise<Revised<Sheet> | null>;
  sheets(partnershipId: string, page: PageRequest): Promise<Page<Revised<Sheet>>>;
  /** The sides the asker may read: the own before the reveal, all after it. */
  sides(sheetId: string): Promise<readonly Revised<SheetSide>[]>;
  side(sheetId: string, partyId: string): Promise<Revised<SheetSide> | null>;
  readiness(sheetId: string): Promise<readonly Readiness[]>;
  liveDocument(sheetId: string): Promise<LiveDocument | null>;
  ownSheet(id: string): Promise<OwnSheet | null>;
  ownSheets(page: PageRequest): Promise<Page<OwnSheet>>;
};

export type SheetStore = SheetReader & {
  addSheet(sheet: Pick<Sheet, 'id' | 'partnershipId' | 'tool' | 'title' | 'shared'>): Promise<boolean>;
  /** Title and shared answers, before the reveal. */
  saveShared(
    sheet: Pick<Sheet, 'id' | 'title' | 'shared'> & { readonly fromRevision: number },
  ): Promise<Saved<Revised<Sheet>>>;
  /** `fromRevision` 0 for the first save. Refused (current null) after the reveal and for other parties. */
  saveSide(
    side: Omit<SheetSide, 'updatedAt'> & { readonly fromRevision: number },
  ): Promise<Saved<Revised<SheetSide>>>;
  /** False when already revealed, or when not all (at least two) are ready and it is not the lead's word. */
  reveal(sheetId: string, reason: RevealReason): Promise<boolean>;
  /** The first content of the live document, once, after the reveal. False when it is there. */
  startLiveDocument(document: { readonly sheetId: string; readonly content: unknown }): Promise<boolean>;
  /** `fromRevision` 0 for a new one. */
  saveOwnSheet(
    sheet: Omit<OwnSheet, 'updatedAt' | 'revision'> & { readonly fromRevision: number },
  ): Promise<Saved<OwnSheet>>;
  removeOwnSheet(id: string): Promise<boolean>;
};

/** The keeping of live documents, for the live room alone (through the keeper's role, outside a request). */
export type LiveKeeper = {
  load(sheetId: string): Promise<LiveDocument | null>;
  /** Keeps state and content; returns the new revision, null when there is no such revealed sheet. */
  keep(document: {
    readonly sheetId: string;
    readonly state: Uint8Array;
    readonly content: unknown;
  }): Promise<number | null>;
};
