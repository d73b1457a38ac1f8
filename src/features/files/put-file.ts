import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { mostBytes, mostFiles, mostVersions, type FileContent } from '#domain/files/model.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import type { Checked } from './check-content.ts';
import { puttingSeat, removingSeat, replacingSeat, type FileNeeds } from './needs.ts';
import type { KeptFile } from './ports.ts';
import { fileInput, linkField, versionInput } from './schema.ts';

type Put = Result<{ id: string; partnershipId: string }>;

/** Puts a file or a link into the room, for all or for the own party alone. */
export async function putFile(needs: FileNeeds, input: unknown, checked: Checked): Promise<Put> {
  const typed = checkInput(fileInput, input);
  if (!typed.ok) return typed;
  const { partnershipId, own } = typed.value;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seat = puttingSeat(await needs.partnerships.mySeats(partnershipId), typed.value.partyId);
  if (!seat) return problem('not-yours');
  const content = contentOf(checked);
  if (!content.ok) return content;
  const title = typed.value.title || titleOf(content.value);
  if (title === '') return fieldProblem('missing', 'title');
  const put = { partnershipId, partyId: seat.partyId, own, title };
  const sending = { ...put, sent: typed.value.sending ?? null, content: content.value };
  if (await wasSent(needs, sending)) return done({ id: sending.sent ?? '', partnershipId });
  const full = await fullness(needs, partnershipId, { checked, things: 1 });
  if (full) return fieldProblem(full, 'file');
  const { partyId } = seat;
  const id = sending.sent ?? needs.newId();
  if (!(await needs.files.addFile({ ...put, id }))) {
    // The other click was first; or it is another file, sent from a page that was gone back to.
    if (await wasSent(needs, sending)) return done({ id, partnershipId });
    return sending.sent === null
      ? problem('not-yours')
      : putFile(needs, { ...typed.value, sending: null }, checked);
  }
  await addVersion(needs, checked, { fileId: id, number: 1, partyId, content: content.value });
  const details = { title, link: content.value.kind === 'link' ? 'yes' : 'no' };
  if (!own) await record(needs, 'file-added', { partnershipId, partyId, details });
  return done({ id, partnershipId });
}

/** Puts a newer version in the place of the one that was seen; the older stay to be fetched. */
export async function replaceFile(needs: FileNeeds, input: unknown, checked: Checked): Promise<Put> {
  const typed = checkInput(versionInput, input);
  if (!typed.ok) return typed;
  const { id: fileId, fromNumber } = typed.value;
  const file = await needs.files.file(fileId);
  if (!file) return problem('not-found');
  const { partnershipId, own, title, latest } = file;
  const seat = replacingSeat(await needs.partnerships.mySeats(partnershipId), file);
  if (!seat) return problem('not-yours');
  const content = contentOf(checked);
  if (!content.ok) return content;
  if (sameContent(latest.content, content.value)) return done({ id: fileId, partnershipId });
  if (latest.number !== fromNumber) return problem('file-replaced');
  if (fromNumber >= mostVersions) return problem('file-versions-full');
  const full = await fullness(needs, partnershipId, { checked, things: 0 });
  if (full) return fieldProblem(full, 'file');
  const { partyId } = seat;
  const version = { fileId, number: fromNumber + 1, partyId, content: content.value };
  if (!(await addVersion(needs, checked, version))) return problem('file-replaced');
  const details = { title, number: version.number };
  if (!own) await record(needs, 'file-replaced', { partnershipId, partyId, details });
  return done({ id: fileId, partnershipId });
}

/** Takes it away with its bytes; who put it here may, and who comes second with the same has their will. */
export async function removeFile(needs: FileNeeds, id: string): Promise<Put> {
  const file = await needs.files.file(id);
  if (!file) return problem('not-found');
  const { partnershipId, own, title } = file;
  const seat = removingSeat(await needs.partnerships.mySeats(partnershipId), file);
  if (!seat) return problem('not-yours');
  const removed = await needs.files.removeFile(id);
  const { partyId } = seat;
  if (removed && !own) await record(needs, 'file-removed', { partnershipId, partyId, details: { title } });
  return done({ id, partnershipId });
}

function contentOf(checked: Checked): Result<FileContent, Problem> {
  if (checked.kind !== 'link') {
    const { kind, name, source } = checked;
    return done({ kind, name, size: source.size, sha256: source.sha256 });
  }
  const url = linkField.safeParse(checked.url);
  if (url.success) return done({ kind: 'link', url: url.data });
  return fieldProblem(url.error.issues[0]?.message ?? 'bad-link', 'url');
}

const titleOf = (content: FileContent): string => (content.kind === 'link' ? '' : content.name);

/** Sent twice, or by two people who have the same file: it is there. */
const sameContent = (one: FileContent, other: FileContent): boolean =>
  one.kind === 'link'
    ? other.kind === 'link' && one.url === other.url
    : other.kind !== 'link' && one.sha256 === other.sha256;

type Sending = Pick<KeptFile, 'partnershipId' | 'partyId' | 'own' | 'title'> & {
  /** The id that the form carries. */
  readonly sent: string | null;
  readonly content: FileContent;
};

/** The very same was sent from the same form before, and is here. */
async function wasSent({ files }: FileNeeds, { sent, content, ...put }: Sending): Promise<boolean> {
  const there = sent === null ? null : await files.file(sent);
  return (
    there !== null &&
    sameContent(there.latest.content, content) &&
    (['partnershipId', 'partyId', 'own', 'title'] as const).every((name) => there[name] === put[name])
  );
}

type Version = {
  readonly fileId: string;
  readonly number: number;
  readonly partyId: string;
  readonly content: FileContent;
};

const addVersion = (needs: FileNeeds, checked: Checked, version: Version): Promise<boolean> =>
  needs.files.addVersion({
    ...version,
    id: needs.newId(),
    source: checked.kind === 'link' ? null : checked.source,
  });

type Coming = { readonly checked: Checked; readonly things: number };

/** Why there is no room for it; null when there is. */
async function fullness(needs: FileNeeds, partnershipId: string, coming: Coming): Promise<string | null> {
  const { things, roomBytes, houseBytes } = await needs.files.fullness(partnershipId);
  const bytes = coming.checked.kind === 'link' ? 0 : coming.checked.source.size;
  if (things + coming.things > mostFiles) return 'files-too-many';
  if (bytes > 0 && roomBytes + bytes > mostBytes.room) return 'files-room-full';
  return bytes > 0 && houseBytes + bytes > mostBytes.house ? 'files-house-full' : null;
}
