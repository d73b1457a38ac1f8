import type { Page, PageRequest } from '#domain/keeping.ts';
import type { FileVersion, RoomFile } from '#domain/files/model.ts';

/** A thing in the room as it is now. */
export type KeptFile = RoomFile & { readonly latest: FileVersion };

/** The bytes of a file, wherever they lie: read piece by piece, as often as they are asked for. */
export type FileSource = {
  readonly size: number;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: string;
  pieces(): AsyncIterable<Uint8Array>;
};

/** How full it is: things and bytes of the room, and bytes of all that the house keeps. */
export type Fullness = { readonly things: number; readonly roomBytes: number; readonly houseBytes: number };

export type FileReader = {
  /** Shared ones and the own party's, the newest first; what was taken away is not among them. */
  files(partnershipId: string, page: PageRequest): Promise<Page<KeptFile>>;
  file(id: string): Promise<KeptFile | null>;
  /** The newest first. */
  fileVersions(id: string): Promise<readonly FileVersion[]>;
  /** The bytes of a version that was put here; null for a link and for what is not there. */
  fileBytes(versionId: string): Promise<Uint8Array | null>;
  fullness(partnershipId: string): Promise<Fullness>;
};

export type NewVersion = Omit<FileVersion, 'at' | 'personName' | 'partyName'> & {
  readonly partyId: string;
  /** None for a link. */
  readonly source: FileSource | null;
};

export type FileStore = FileReader & {
  addFile(file: Omit<RoomFile, 'partyName' | 'addedOn'>): Promise<boolean>;
  /** False when somebody made this number first. */
  addVersion(version: NewVersion): Promise<boolean>;
  /** Its bytes go with it. False when it was away already, or is not the asker's to take. */
  removeFile(id: string): Promise<boolean>;
};

/** What looks through a file before it is kept. */
export type Inspection = {
  /** `away`: somebody should have looked and could not be reached. */
  readonly scan: (source: FileSource) => Promise<'clean' | 'harmful' | 'away'>;
  /** Looks at all of it at once; of many that come together one at a time, so that no more than one is held. */
  readonly whole: <T>(source: FileSource, look: (bytes: Uint8Array) => T) => Promise<T>;
};

export type { FileVersion, RoomFile };
