import type { Page, PageRequest } from '#domain/keeping.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { removingSeat, replacingSeat, type FileReadingNeeds } from './needs.ts';
import type { FileVersion, KeptFile } from './ports.ts';

export type OwnParty = { readonly id: string; readonly name: string };

/** What lies in the room, the newest first, and for which parties the asker may put something here. */
export async function readFiles(
  needs: FileReadingNeeds,
  partnershipId: string,
  page: PageRequest = {},
): Promise<Result<{ files: Page<KeptFile>; putFor: readonly OwnParty[] }>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const putFor = parties
    .filter(({ id }) => seats.some(({ partyId, scope }) => partyId === id && scope.includes('answer')))
    .map(({ id, organisation: { name } }) => ({ id, name }));
  return done({ files: await needs.files.files(partnershipId, page), putFor });
}

export type FilePresented = {
  readonly file: KeptFile;
  /** The newest first. */
  readonly versions: readonly FileVersion[];
  readonly may: { readonly replace: boolean; readonly remove: boolean };
};

export async function readFile(needs: FileReadingNeeds, id: string): Promise<Result<FilePresented>> {
  const file = await needs.files.file(id);
  if (!file) return problem('not-found');
  const seats = await needs.partnerships.mySeats(file.partnershipId);
  const may = {
    replace: replacingSeat(seats, file) !== undefined,
    remove: removingSeat(seats, file) !== undefined,
  };
  return done({ file, versions: await needs.files.fileVersions(id), may });
}

/** The bytes of one version of a file, with what it is called. */
export async function fetchFile(
  needs: FileReadingNeeds,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<Result<{ file: KeptFile; version: FileVersion; bytes: Uint8Array }>> {
  const file = await needs.files.file(id);
  const version = file && (await needs.files.fileVersions(id)).find((one) => one.number === number);
  const bytes = version && (await needs.files.fileBytes(version.id));
  return bytes ? done({ file, version, bytes }) : problem('not-found');
}
