import type { Page, PageRequest } from '#domain/keeping.ts';
import type { FileVersion, RoomFile } from '#domain/files/model.ts';

/** A thing in the room as it is now. */
export type KeptFile = RoomFile & { readonly latest: FileVersion };

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
  readonly bytes: Uint8Array | null;
};

export type FileStore = FileReader & {
  addFile(file: Omit<RoomFile, 'partyName' | 'addedOn'>): Promise<boolean>;
  /** False when somebody made this number first. */
  addVersion(version: NewVersion): Promise<boolean>;
  /** Its bytes go with it. False when it was away already, or is not the asker's to take. */
  removeFile(id: string): Promise<boolean>;
};

/** What looks through bytes before they are kept: for what would do harm, and to know them again. */
export type Inspection = {
  /** `away`: somebody should have looked and could not be reached. */
  readonly scan: (bytes: Uint8Array) => Promise<'clean' | 'harmful' | 'away'>;
  /** SHA-256 in lower-case hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string;
};

export type { FileVersion, RoomFile };
