import type { FileHandle } from 'node:fs/promises';
import type { DocumentPress } from '#domain/documents/model.ts';
import { done, type Result } from '#domain/result.ts';
import {
  roomDocuments,
  takeCopy,
  writeReadme,
  type CopyMade,
  type OpenedBag,
  type Taking,
} from '#features/copies/index.ts';
import { largestCopy, openBag, tooLarge } from '#server/database/copies/open-bag.ts';
import { packBag, type BagPacker } from '#server/database/copies/pack-bag.ts';
import { writeFiles } from '#server/database/copies/write-files.ts';
import { writeRoom } from '#server/database/copies/write-room.ts';
import type { FileSource } from '#features/files/index.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { wholeOf } from '#server/scanning/file-source.ts';
import { inTurn } from '#server/scanning/in-turn.ts';
import { openNameless } from '#server/scanning/spool.ts';
import type { Inside } from '#server/database/with-asker.ts';
import { composeNeeds, type Standing } from './compose-needs.ts';
import { asDatabaseAway } from './database-away.ts';
import type { Needs } from './needs.ts';
import { version } from './version.ts';
import type { Who } from './visit.ts';

/** A copy as it is handed out: it lies in a file that has no name any more and is gone when it has been read. */
export type CopyFile = {
  readonly taking: Taking;
  readonly madeOn: string;
  readonly size: number;
  readonly bytes: ReadableStream<Uint8Array>;
};

export type CopyAsked = { readonly partnershipId: string; readonly partyId?: string | null };

export type CopiesRoom = {
  /** The largest copy that is brought in, in megabytes. */
  readonly largest: number;
  /**
   * Opens what somebody sends as a copy, measured, unpacked, and every checksum asked for, and does something with it.
   * One at a time: a copy is in memory as it was packed until all of it is brought in, and of its files one unpacked.
   */
  bring<T>(zip: FileSource, use: (bag: OpenedBag) => Promise<Result<T>>): Promise<Result<T>>;
  /** Everything shared in a room and the asking party's own, as one bag, read as the asker. */
  take(who: Who, asked: CopyAsked): Promise<Result<CopyFile>>;
};

/** Too large is said before anything is read. */
async function openSent(zip: FileSource): Promise<Result<OpenedBag>> {
  return zip.size > largestCopy.packed ? tooLarge() : openBag(await wholeOf(zip));
}

const bringing = inTurn();

export const makeCopiesRoom = (database: OpenDatabase, standing: Standing): CopiesRoom => ({
  largest: largestCopy.packed / 1_000_000,
  bring: (zip, use) =>
    bringing(async () => {
      const bag = await openSent(zip);
      return bag.ok ? use(bag.value) : bag;
    }),
  take: async (who, asked) => {
    const file = await openNameless();
    try {
      const written = await database.snapshot(who.asker, (trx) =>
        writeCopy({ trx, needs: composeNeeds(trx, who, standing), file }, asked),
      );
      if (!written.ok) {
        await file.close();
        return written;
      }
      const { size } = await file.stat();
      const taking = written.value;
      return done({ ...taking, size, bytes: streamOf(file) });
    } catch (error) {
      await file.close();
      throw asDatabaseAway(error);
    }
  },
});

const pieceSize = 64 * 1024;

/** The file from its beginning; closed at the end, and when the reader goes away. */
function streamOf(file: FileHandle): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(pieceSize), 0, pieceSize, at);
        at += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        else {
          controller.close();
          await file.close();
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 1 },
  );
}

type Writing = { readonly trx: Inside; readonly needs: Needs; readonly file: FileHandle };

async function writeCopy(
  { trx, needs, file }: Writing,
  { partnershipId, partyId }: CopyAsked,
): Promise<Result<Pick<CopyFile, 'taking' | 'madeOn'>>> {
  const taken = await takeCopy(needs, partnershipId, partyId);
  if (!taken.ok) return taken;
  const taking = taken.value;
  const { partnership, party } = taking;
  const folder = `partnership-${partnership.id.slice(-8)}-${needs.today}`;
  const bag = packBag(folder, async (chunk) => void (await file.appendFile(chunk)));
  const place = { room: partnership.id, party: party.id };
  const { now: madeAt, publicUrl } = needs;
  const counted = await writeRoom(trx, bag, { place, madeAt, madeBy: publicUrl });
  const documents = await pressAll(needs, bag, taking);
  const files = await writeFiles(trx, bag, place);
  await bag.tag('README.txt', writeReadme({ taking, madeAt, publicUrl, counted, documents, files }));
  await bag.close([
    ['Source-Organization', party.organisation.name],
    ['External-Description', `${partnership.name}: ${partnership.purpose}`],
    ['External-Identifier', `urn:uuid:${partnership.id}`],
    ['Internal-Sender-Identifier', `urn:uuid:${party.id}`],
    ['Bagging-Date', needs.today],
    ['Bag-Software-Agent', `Byg partnerskaber ${version} <${publicUrl}>`],
  ]);
  return done({ taking, madeOn: needs.today });
}

/** For the archive where the standard allows it, else accessible; what cannot be set at all is said in the copy. */
async function pressAll(needs: Needs, bag: BagPacker, taking: Taking): Promise<CopyMade['documents']> {
  const [ua, unset]: [string[], string[]] = [[], []];
  let set = 0;
  for await (const { path, document } of roomDocuments(needs, taking)) {
    const file = `documents/${path}.pdf`;
    const archival = await tryPress(needs.press, { ...document, archival: true });
    const bytes = archival ?? (await tryPress(needs.press, document));
    if (!bytes) unset.push(file);
    else {
      if (!archival) ua.push(file);
      await bag.add(file, bytes);
      set += 1;
    }
  }
  return { set, ua, unset };
}

async function tryPress(
  press: DocumentPress,
  document: Parameters<DocumentPress['pdf']>[0],
): Promise<Uint8Array | null> {
  try {
    return await press.pdf(document);
  } catch (error) {
    if (error instanceof Error && error.name === 'PressRefused') return null;
    throw error;
  }
}
