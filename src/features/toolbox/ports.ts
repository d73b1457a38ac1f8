import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import type { Day, Moment } from '#domain/time.ts';
import type { SheetMode } from './sheet-mode.ts';

/** A tool in use in a partnership. */
export type Sheet = {
  readonly id: string;
  readonly partnershipId: string;
  readonly tool: string;
  readonly title: string;
  /** What is asked once for the whole sheet; the starting point of the live document after the reveal. */
  readonly shared: Answers;
  readonly mode: SheetMode;
  readonly state: 'private' | 'revealed';
  /** How many voices there must be before anything is shown; null where people do not answer alone. */
  readonly least: number | null;
  /** Whether one then sees who said what. */
  readonly named: boolean;
  readonly createdAt: Moment;
  readonly revealedAt: Moment | null;
  readonly revealReason: RevealReason | null;
};

/** `open`: there was never anything to reveal. */
export type RevealReason = 'all-ready' | 'lead-word' | 'open';

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

/** What one person answered alone; nobody else reads it before the reveal, and `kept` never. */
export type Voice = {
  readonly sheetId: string;
  readonly partyId: string;
  readonly answers: unknown;
  readonly kept: unknown;
  readonly ready: boolean;
  readonly updatedAt: Moment;
};

/** A voice as shown after the reveal: whose it is only where the tool names them. */
export type HeardVoice = {
  readonly partyId: string | null;
  readonly personName: string | null;
  readonly answers: unknown;
};

export type VoiceCount = { readonly begun: number; readonly ready: number };

/** How many parties have answered, and how many were invited until when, as the lead has said; `over` when the day is past. */
export type VoicesAsked = {
  readonly parties: number;
  readonly invited: number | null;
  readonly answerBy: Day | null;
  readonly over: boolean;
};

/** The shared document after the reveal: `state` is the Yjs update, `content` the checked JSON of it. */
export type LiveDocument = Revised<{
  readonly sheetId: string;
  readonly state: Uint8Array | null;
  readonly content: unknown;
  readonly updatedAt: Moment;
}>;

/** The sheet as it was: under a name that somebody gave it, or kept by itself (`name` empty, nobody's). */
export type SheetVersion = {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly partyName: string;
  readonly personName: string;
  readonly at: Moment;
};

/** A loose sheet that a signed-in person keeps for later; nobody else sees it. */
export type OwnSheet = Revised<{
  readonly id: string;
  readonly tool: string;
  readonly title: string;
  readonly content: unknown;
  readonly updatedAt: Moment;
}>;

/** What a sheet asks for when it is of an organisation's template; never changed. */
export type KeptTemplate = {
  /** The template that it is a version of. */
  readonly templateId: string;
  readonly number: number;
  readonly content: unknown;
};

export type SheetReader = {
  sheet(id: string): Promise<Revised<Sheet> | null>;
  sheets(partnershipId: string, page: PageRequest): Promise<Page<Revised<Sheet>>>;
  /** The sides the asker may read: the own before the reveal, all after it. */
  sides(sheetId: string): Promise<readonly Revised<SheetSide>[]>;
  side(sheetId: string, partyId: string): Promise<Revised<SheetSide> | null>;
  readiness(sheetId: string): Promise<readonly Readiness[]>;
  /** The asker's own voice. */
  voice(sheetId: string): Promise<Revised<Voice> | null>;
  /** Everybody's, after the reveal and when there are enough; until then none. */
  voices(sheetId: string): Promise<readonly HeardVoice[]>;
  voiceCount(sheetId: string): Promise<VoiceCount>;
  voicesAsked(sheetId: string): Promise<VoicesAsked>;
  /** What a party keeps to itself for ever; nothing for anybody else. */
  kept(sheetId: string, partyId: string): Promise<Answers>;
  liveDocument(sheetId: string): Promise<LiveDocument | null>;
  versions(sheetId: string, page: PageRequest): Promise<Page<SheetVersion>>;
  version(id: string): Promise<(SheetVersion & { readonly content: unknown }) | null>;
  /** A version of an organisation's template: of its members' to read, and of whoever reads a sheet of it. */
  template(versionId: string): Promise<KeptTemplate | null>;
  ownSheet(id: string): Promise<OwnSheet | null>;
  ownSheets(page: PageRequest): Promise<Page<OwnSheet>>;
};

export type SheetStore = SheetReader & {
  addSheet(
    sheet: Pick<Sheet, 'id' | 'partnershipId' | 'tool' | 'title' | 'shared' | 'mode' | 'least' | 'named'>,
  ): Promise<boolean>;
  /** Title and shared answers, before the reveal. */
  saveShared(
    sheet: Pick<Sheet, 'id' | 'title' | 'shared'> & { readonly fromRevision: number },
  ): Promise<Saved<Revised<Sheet>>>;
  /** `fromRevision` 0 for the first save. Refused (current null) after the reveal and for other parties. */
  saveSide(
    side: Omit<SheetSide, 'updatedAt'> & { readonly fromRevision: number },
  ): Promise<Saved<Revised<SheetSide>>>;
  /** `fromRevision` 0 for the first save. Refused (current null) after the reveal and for other parties. */
  saveVoice(
    voice: Omit<Voice, 'updatedAt'> & { readonly fromRevision: number },
  ): Promise<Saved<Revised<Voice>>>;
  /** By the lead, before the reveal. */
  inviteVoices(sheetId: string, asked: Pick<VoicesAsked, 'invited' | 'answerBy'>): Promise<boolean>;
  saveKept(sheetId: string, partyId: string, answers: Answers): Promise<void>;
  /** False when already revealed, or when not all (at least two) are ready and it is not the lead's word. */
  reveal(sheetId: string, reason: RevealReason): Promise<boolean>;
  /** What stands in the live document now, under this name; false when nothing stands yet. */
  nameVersion(
    version: Pick<SheetVersion, 'id' | 'sheetId' | 'name'> & { readonly partyId: string },
  ): Promise<boolean>;
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
  load(
    sheetId: string,
  ): Promise<(LiveDocument & Pick<Sheet, 'tool' | 'mode'> & { readonly template: unknown }) | null>;
  /** Keeps state and content; returns the new revision, null when there is no such revealed sheet. */
  keep(document: {
    readonly sheetId: string;
    readonly state: Uint8Array;
    readonly content: unknown;
  }): Promise<number | null>;
};
