import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { Moment } from '#domain/time.ts';

export type RoomNote = {
  readonly id: string;
  readonly partnershipId: string;
  /** Null for one that all share. */
  readonly partyId: string | null;
  readonly partyName: string;
  readonly title: string;
  readonly text: string;
  readonly revision: number;
  /** Last written; by the person who began a shared one. */
  readonly at: Moment;
  readonly personName: string;
};

export type NoteReader = {
  /** Shared ones and the own party's, the newest first. */
  notes(partnershipId: string, page: PageRequest): Promise<Page<RoomNote>>;
  note(id: string): Promise<RoomNote | null>;
};

export type NoteStore = NoteReader & {
  addNote(note: Pick<RoomNote, 'id' | 'partnershipId' | 'partyId' | 'title' | 'text'>): Promise<boolean>;
  /** An own one; a shared one is written live. */
  saveNote(note: Pick<RoomNote, 'id' | 'title' | 'text' | 'revision'>): Promise<Saved<RoomNote>>;
  removeNote(id: string): Promise<boolean>;
};

/** The keeping of shared notes, for the live room alone. */
export type NoteKeeper = {
  loadNote(id: string): Promise<{ readonly state: Uint8Array | null; readonly content: ToolSheet } | null>;
  /** The new revision; null when there is no such shared note. */
  keepNote(document: {
    readonly id: string;
    readonly state: Uint8Array;
    /** A note as a sheet, as the live room has checked it. */
    readonly content: unknown;
  }): Promise<number | null>;
};
