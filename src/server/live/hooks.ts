import {
  type Configuration,
  type Connection,
  type Document,
  type Hocuspocus,
  isTransactionOrigin,
} from '@hocuspocus/server';
import * as Y from 'yjs';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { breaks, grow, problems, read, seed } from '#features/toolbox/live-sheet.ts';
import { liveTool, roomy } from '#features/toolbox/sheet-mode.ts';
import { takeEngine } from '#features/toolbox/tool-engine.ts';
import { limits } from './limits.ts';
import type { LivePorts } from './ports.ts';
import { keepOwnPresence } from './presence.ts';
import { Refused } from './refused.ts';
import { blank, type Room } from './room.ts';
import type { Visitor } from './visitor.ts';

const namePattern = /^sheet:([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

/** The sheet that a document's name names; null for any other name. */
export const sheetIdOf = (name: string): string | null => namePattern.exec(name)?.[1] ?? null;
export const documentName = (sheetId: string): string => `sheet:${sheetId}`;

export type Context = { readonly visitor: Visitor | null };
type Rooms = { readonly of: (document: Document) => Room; readonly open: (document: Document) => void };

export type HookPorts = LivePorts & {
  readonly rooms: Rooms;
  readonly visitors: ReadonlySet<Visitor>;
  /** What each document that is being opened is a sheet of. */
  readonly tools: Map<string, Tool>;
};

export const hooks = (ports: HookPorts): Partial<Configuration<Context>> => ({
  onAuthenticate: async ({ documentName: name, context: { visitor }, connectionConfig }) => {
    const person = visitor && (await admit(name, visitor, ports));
    if (!person) throw new Refused('ended');
    connectionConfig.readOnly = !person.mayWrite;
  },
  onLoadDocument: ({ documentName: name }) => load(name, ports),
  afterLoadDocument: async ({ document }) => ports.rooms.open(document),
  beforeSync: async ({ type, payload, connection, context, document }) => {
    // Loaded anew just as this visitor came: the document they hold is nobody's any more.
    if (!isOpen(document)) context.visitor?.end('restart');
    if (type === 0) return seat(document, context, ports);
    if (!isOpen(document) || context.visitor?.person?.mayWrite !== true) return blank(payload);
    const from = { visitor: context.visitor, connection, isWhole: type === 1 };
    ports.rooms.of(document).take(payload, from);
  },
  beforeHandleAwareness: async ({ states, transactionOrigin, document }) => {
    const from = isTransactionOrigin(transactionOrigin) && transactionOrigin.source === 'connection';
    const visitor = from ? visitorOf(transactionOrigin.connection) : null;
    if (visitor) keepOwnPresence(states, visitor, (id) => isTaken(document, visitor, id));
  },
  onStateless: async ({ connection, document, payload }) => {
    const mark = /^mark:(\d{1,9})$/.exec(payload)?.[1];
    if (mark && visitorOf(connection)?.synced) ports.rooms.of(document).mark(connection, Number(mark));
  },
  onStoreDocument: async ({ document, instance }) => {
    if (!(await ports.rooms.of(document).keep())) keepLater(document, instance, ports);
  },
  // A document that could not be kept stays open, also when everybody has left.
  beforeUnloadDocument: async ({ document, instance }) => {
    if (!ports.rooms.of(document).isKept()) throw new Refused('not-kept');
    // Hocuspocus unloads by name, also when another document has taken the name meanwhile.
    if (instance.documents.get(document.name) !== document) throw new Refused('not-this-one');
  },
});

/** Before somebody is told what the sheet is: whoever has become a party since has a side in it too. */
function seat(document: Document, { visitor }: Context, { rooms }: HookPorts): void {
  if (isOpen(document) && visitor?.person?.parties) rooms.of(document).seat(visitor.person.parties);
}

const isOpen = (document: Document): boolean => !document.isDestroyed;

const visitorOf = (connection: Connection): Visitor | null => (connection.context as Context).visitor;

const isTaken = (document: Document, visitor: Visitor, clientId: number): boolean =>
  document
    .getConnections()
    .map(visitorOf)
    .some((other) => other?.clientId === clientId && other.person?.personId !== visitor.person?.personId);

async function admit(name: string, visitor: Visitor, ports: HookPorts): Promise<Visitor['person']> {
  const { authenticate, visitors } = ports;
  const sheetId = sheetIdOf(name);
  if (!sheetId || visitor.document !== name) throw new Refused('gone');
  const person = await orTrouble(() => authenticate(visitor.headers, sheetId), ports);
  const here = [...visitors].filter((other) => other.document === name && other.person);
  if (here.length >= limits.peoplePerDocument) throw new Refused('full');
  if (here.filter((other) => other.person?.personId === person?.personId).length >= limits.socketsPerPerson)
    throw new Refused('full');
  visitor.person = person;
  return person;
}

async function load(name: string, ports: HookPorts): Promise<Uint8Array> {
  const sheetId = sheetIdOf(name);
  const stored = sheetId && (await orTrouble(() => ports.load(sheetId), ports));
  if (!stored) throw new Refused('gone');
  const whole = stored.engine ?? (await takeEngine({ id: stored.tool, template: stored.template }));
  const tool = whole && liveTool(whole, stored.mode);
  const state = tool && (stored.state ?? seedOf(tool, stored.content));
  const opened = tool && state ? openState(tool, state) : null;
  if (tool && opened) {
    ports.tools.set(name, tool);
    if (stored.grows)
      await orTrouble(() => keepGrown({ sheetId, tool, opened, before: stored.state }, ports), ports);
    return opened;
  }
  ports.log.error({ sheetId }, 'kept live sheet is not a sheet');
  throw new Refused('broken');
}

type Grown = {
  readonly sheetId: string;
  readonly tool: Tool;
  readonly opened: Uint8Array;
  readonly before: Uint8Array | null;
};

/** Two who open it after each other must be given the same new fields, not each their own. */
async function keepGrown({ sheetId, tool, opened, before }: Grown, { keep }: HookPorts): Promise<void> {
  if (before !== null && Buffer.compare(opened, before) === 0) return;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, opened);
  await keep({ sheetId, state: opened, content: read(doc, tool) });
}

/** The database may be away for a moment; the browser is told to come again. */
async function orTrouble<T>(ask: () => Promise<T>, { log }: HookPorts): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    log.error({ err: error }, 'live sheet not opened');
    throw new Refused('trouble');
  }
}

function seedOf(tool: Tool, content: unknown): Uint8Array | null {
  const sheet = parseToolSheet(roomy(tool), content);
  return sheet.ok ? seed(tool, sheet.value) : null;
}

/** A kept state, given what the tool has come to ask since; null when it is no sheet of the tool. */
function openState(tool: Tool, state: Uint8Array): Uint8Array | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  if (doc.getMap('shared').size === 0) return null;
  grow(doc, tool);
  return problems(doc, tool).some(breaks) ? null : Y.encodeStateAsUpdate(doc);
}

/** Tries again, for as long as it takes: the document stays open until it is kept. */
function keepLater(document: Document, hocuspocus: Hocuspocus, ports: HookPorts): void {
  const again = (): void => {
    if (document.isDestroyed || ports.rooms.of(document).isKept()) return;
    void hocuspocus.storeDocumentHooks(document, {
      instance: hocuspocus,
      clientsCount: document.getConnectionsCount(),
      document,
      documentName: document.name,
      lastContext: {},
      lastTransactionOrigin: { source: 'local' },
    });
  };
  setTimeout(again, ports.keepAfter ?? limits.keepAfter).unref();
}
