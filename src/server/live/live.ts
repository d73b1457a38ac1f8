import type { Document } from '@hocuspocus/server';
import { Hocuspocus } from '@hocuspocus/server';
import { problem, type Result } from '#domain/result.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type { LiveChange } from '#features/toolbox/live-changes.ts';
import { liveTool } from '#features/toolbox/sheet-mode.ts';
import { writeChanges } from '#features/toolbox/live-sheet-answers.ts';
import { type Door, makeDoor } from './door.ts';
import { type Context, documentName, hooks, sheetIdOf } from './hooks.ts';
import { limits } from './limits.ts';
import type { LivePorts } from './ports.ts';
import { Refused } from './refused.ts';
import { openRoom, type Room } from './room.ts';
import { type LivePerson, type LiveSocket, receive, type Visitor } from './visitor.ts';

export type Live = Pick<Door, 'handleUpgrade'> & {
  /** A connection that is no WebSocket of ours: the other end of a pair in memory. */
  enter(socket: LiveSocket, headers: Headers): void;
  /** Writes answers from a form without script, so that those who have the sheet open see them. Kept when it returns. */
  apply(
    sheetId: string,
    changes: readonly LiveChange[],
    parties?: LivePerson['parties'],
  ): Promise<Result<number>>;
  /** Keeps at once what is written and not kept yet, before something is made from it. */
  keep(sheetId: string): Promise<void>;
  /** What it asks, or who may write in it, has changed: those who have it open are told, and asked again who they are. */
  renew(sheetId: string): Promise<void>;
  /** Sends everybody away from a sheet that is no more, after keeping it. */
  drop(sheetId: string): Promise<void>;
  /** Ends what a person, or a guest link, has open. */
  kick(personOrCapabilityId: string): void;
  /** Asks again whether a person, a link's guest or everybody of a partnership may still be here, and write. */
  recheck(id: string): Promise<void>;
  counts(): { readonly sheets: number; readonly unkept: number; readonly connections: number };
  /** Takes no more, keeps everything, sends everybody away (their browsers come back by themselves). */
  close(): Promise<void>;
};

/** Shared sheets over WebSocket: who may come in, what may be written, and the keeping of it. */
export function makeLive(ports: LivePorts): Live {
  const now = ports.now ?? (() => new Date().toISOString());
  const visitors = new Set<Visitor>();
  const tools = new Map<string, Tool>();
  const rooms = makeRooms((document) => {
    const tool = tools.get(document.name);
    if (!tool) throw new Error('The sheet is of no known tool');
    return openRoom(document, { sheetId: sheetIdOf(document.name) ?? '', tool }, { ...ports, now });
  });
  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    debounce: ports.keepAfter ?? limits.keepAfter,
    maxDebounce: limits.keepAtLatest,
    flushDelay: limits.together,
    maxPendingDocuments: 1,
    // Twice: who is too fast is told so by the bucket, never by the queue.
    maxUnauthenticatedQueueMessages: 2 * limits.messagesAtOnce,
    maxUnauthenticatedQueueSize: 2 * limits.messageBytes,
    ...hooks({ ...ports, rooms, visitors, tools }),
  });
  const enter = makeEnter(hocuspocus, visitors);
  const door = makeDoor(ports.origin, enter);
  const recheck = setInterval(() => void lookAgain([...visitors], ports), limits.recheck).unref();
  return {
    handleUpgrade: door.handleUpgrade,
    enter,
    apply: (sheetId, changes, parties = []) => apply({ hocuspocus, rooms }, sheetId, { changes, parties }),
    keep: (sheetId) => keepAll(hocuspocus, rooms, documentName(sheetId)),
    renew: (sheetId) => renew({ hocuspocus, rooms }, sheetId, { ports, visitors }),
    async drop(sheetId) {
      for (const visitor of visitors) if (visitor.document === documentName(sheetId)) visitor.end('gone');
      await keepAll(hocuspocus, rooms, documentName(sheetId));
    },
    kick(id) {
      for (const visitor of visitors) {
        if (visitor.person?.personId === id || visitor.person?.capabilityId === id) visitor.end('ended');
      }
    },
    recheck: (id) =>
      lookAgain(
        [...visitors].filter((visitor) => isOf(visitor, id)),
        ports,
      ),
    counts: () => ({
      sheets: hocuspocus.documents.size,
      unkept: [...hocuspocus.documents.values()].filter((document) => !rooms.of(document).isKept()).length,
      connections: visitors.size,
    }),
    async close() {
      clearInterval(recheck);
      const pending = underWay(hocuspocus);
      for (const visitor of visitors) visitor.end('restart');
      door.close();
      await pending;
      await keepAll(hocuspocus, rooms);
    },
  };
}

/** Resolves when every message that has come is dealt with. */
const underWay = ({ documents }: Hocuspocus<Context>): Promise<unknown> =>
  Promise.all(
    [...documents.values()].flatMap((document) =>
      document.getConnections().map((connection) => connection.waitForPendingMessages()),
    ),
  );

/** Whoever never says what they came for would keep a place that others need. */
const makeEnter =
  (hocuspocus: Hocuspocus<Context>, visitors: Set<Visitor>): Live['enter'] =>
  (socket, headers) => {
    const visitor = receive(socket, headers, (entering) =>
      hocuspocus.handleConnection(socket, new Request('http://live.invalid/live', { headers }), {
        visitor: entering,
      }),
    );
    visitors.add(visitor);
    const late = setTimeout(() => visitor.person ?? visitor.end('rubbish'), limits.patience).unref();
    socket.onClose(() => {
      clearTimeout(late);
      visitors.delete(visitor);
    });
  };

const isOf = ({ person }: Visitor, id: string): boolean =>
  [person?.personId, person?.capabilityId, person?.partnershipId].includes(id);

type Inside = { readonly hocuspocus: Hocuspocus<Context>; readonly rooms: ReturnType<typeof makeRooms> };

function makeRooms(make: (document: Document) => Room) {
  const rooms = new WeakMap<Document, Room>();
  return {
    open: (document: Document): void => void rooms.set(document, make(document)),
    of(document: Document): Room {
      const room = rooms.get(document);
      if (!room) throw new Error('The sheet is not open');
      return room;
    },
  };
}

type Renewing = { readonly ports: LivePorts; readonly visitors: ReadonlySet<Visitor> };

async function renew(
  { hocuspocus, rooms }: Inside,
  sheetId: string,
  { ports, visitors }: Renewing,
): Promise<void> {
  const document = hocuspocus.documents.get(documentName(sheetId));
  const stored = document && (await ports.load(sheetId));
  if (!document || !stored?.engine) return;
  rooms.of(document).ask(liveTool(stored.engine, stored.mode));
  await keepAll(hocuspocus, rooms, document.name);
  document.broadcastStateless(JSON.stringify({ kind: 'renewed' }));
  await lookAgain(
    [...visitors].filter((visitor) => visitor.document === document.name),
    ports,
  );
}

async function apply(
  { hocuspocus, rooms }: Inside,
  sheetId: string,
  { changes, parties }: { changes: readonly LiveChange[]; parties: NonNullable<LivePerson['parties']> },
): Promise<Result<number>> {
  const opened = await openDirectly(hocuspocus, documentName(sheetId));
  const document = opened?.document;
  if (!opened || !document) return problem('no-such-sheet');
  const room = rooms.of(document);
  room.seat(parties);
  const written = writeChanges(document, room.tool, { changes, origin: { source: 'local' } });
  const { revision } = room;
  await opened.disconnect();
  if (!room.isKept(revision)) throw new Error('The answers are in the live sheet but could not be kept yet');
  return written;
}

/** Opens again when the document was being put away in the very moment it was asked for. */
async function openDirectly(hocuspocus: Hocuspocus<Context>, name: string) {
  for (;;) {
    const opened = await hocuspocus.openDirectConnection(name, { visitor: null }).catch((error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    });
    if (!opened?.document?.isDestroyed) return opened;
  }
}

/** Keeps what is not kept, a few times over if it must; what cannot be kept then is in the log already. */
async function keepAll(
  hocuspocus: Hocuspocus<Context>,
  rooms: Inside['rooms'],
  only?: string,
): Promise<void> {
  const documents = [...hocuspocus.documents.values()].filter(
    ({ name }) => only === undefined || name === only,
  );
  await Promise.all(
    documents.map(async (document) => {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        if (await document.saveMutex.runExclusive(() => rooms.of(document).keep())) break;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }),
  );
  hocuspocus.flushPendingStores();
}

/** Somebody may have been signed out, or lost or got a right, since they came; the latter come back by themselves. */
async function lookAgain(visitors: readonly Visitor[], { authenticate, log }: LivePorts): Promise<void> {
  for (const visitor of visitors) {
    const sheetId = visitor.person && visitor.document && sheetIdOf(visitor.document);
    if (!sheetId) continue;
    try {
      const person = await authenticate(visitor.headers, sheetId);
      if (!person) visitor.end('ended');
      else if (person.mayWrite !== visitor.person?.mayWrite) visitor.end('restart');
    } catch (error) {
      log.warn({ err: error }, 'could not look again who is on a live sheet');
    }
  }
}
