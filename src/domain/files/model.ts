import type { Day, Moment } from '../time.ts';

/** The kinds of files a room takes: papers, tables, slides, plain text and pictures; nothing that can run. */
export const fileKinds = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'png',
  'jpg',
  'gif',
  'webp',
  'csv',
  'txt',
] as const;
export type FileKind = (typeof fileKinds)[number];

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** What each is sent as. */
export const mediaOf: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  odt: `${open}.text`,
  ods: `${open}.spreadsheet`,
  odp: `${open}.presentation`,
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Bytes of one file, of all that one partnership keeps, and of all that the house keeps: what one archive can carry. */
export const mostBytes = { file: 20_000_000, room: 500_000_000, house: 3_000_000_000 } as const;
/** Things in one room, and versions of one thing. */
export const mostFiles = 500;
export const mostVersions = 50;

/** One version of a thing in the room: a file that was put here, or a place elsewhere. */
export type FileContent =
  | { readonly kind: FileKind; readonly name: string; readonly size: number; readonly sha256: string }
  | { readonly kind: 'link'; readonly url: string };

export type FileVersion = {
  readonly id: string;
  readonly fileId: string;
  /** From 1. */
  readonly number: number;
  readonly content: FileContent;
  readonly at: Moment;
  readonly personName: string;
  readonly partyName: string;
};

/** A file or a link in the room. */
export type RoomFile = {
  readonly id: string;
  readonly partnershipId: string;
  /** The party that put it here and may take it away again. */
  readonly partyId: string;
  readonly partyName: string;
  /** For that party's own people alone. */
  readonly own: boolean;
  readonly title: string;
  readonly addedOn: Day;
};
