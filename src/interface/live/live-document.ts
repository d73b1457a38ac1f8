import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { keepHere } from './local-copy.ts';
import { finalReason, isOver, type LiveStatus } from './live-status.ts';
import { type Colleague, colleagues } from './colleagues.ts';
import { makeMarks } from './marks.ts';

export type LiveDocumentOptions = {
  readonly url: string;
  readonly name: string;
  /** Name of the copy on this machine, the person's own; null keeps none. */
  readonly copyName: string | null;
  /** Another class of socket than the browser's. */
  readonly Socket?: unknown;
  readonly onStatus: (status: LiveStatus) => void;
  readonly onColleagues: (here: readonly Colleague[]) => void;
};

export type LiveDocument = {
  readonly doc: Y.Doc;
  /** The origin of what is written here; undo takes back these changes alone. */
  readonly mine: object;
  /** Resolves when there is something to show: the copy of this machine, or the server's. */
  readonly ready: Promise<void>;
  /** Tells the others which field the reader stands in. */
  stand(field: string | null): void;
  /** Throws away the copy on this machine, and what was never sent with it. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

/** A shared document with its connection, its copy on this machine, and its state in plain terms. */
export function openLiveDocument(options: LiveDocumentOptions): LiveDocument {
  const doc = new Y.Doc();
  const mine = {};
  let status: LiveStatus = { connection: 'connecting', savedAt: null, trouble: false, keptHere: false };
  const tell = (change: Partial<LiveStatus>): void => {
    status = { ...status, ...change };
    options.onStatus(status);
  };

  const socket = new HocuspocusProviderWebsocket({
    url: options.url,
    delay: 500,
    minDelay: 300,
    maxDelay: 5_000,
    WebSocketPolyfill: options.Socket,
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: options.name,
    document: doc,
    token: 'cookie',
    flushDelay: 40,
  });
  const over = (reason: string): void => {
    const connection = finalReason(reason);
    if (connection) socket.disconnect();
    else if (reason === 'trouble' || reason === 'full') comeBack(socket);
    if (!isOver(status.connection)) tell({ connection: connection ?? 'offline' });
  };
  const marks = makeMarks((payload) => provider.sendStateless(payload), tell);
  const local = keepHere(options.copyName, doc, () => tell({ keptHere: true }));
  const ready = new Promise<void>((resolve) => {
    provider.on('synced', () => resolve());
    void local.then(() => doc.store.clients.size > 0 && resolve());
  });

  provider.on('synced', ({ state }: { state: boolean }) => {
    if (!state) return;
    tell({ connection: 'connected' });
    marks.send();
  });
  provider.on('close', ({ event }: { event: { reason?: string } }) => over(event.reason ?? ''));
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => over(reason));
  provider.on('stateless', ({ payload }: { payload: string }) => marks.receive(payload));
  provider.awareness?.on('change', () =>
    options.onColleagues(colleagues(provider.awareness?.getStates(), doc.clientID)),
  );
  doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== provider && !isCopy(origin)) marks.changed(provider.synced);
  });
  // The browser knows of a lost network long before the socket does.
  const offline = (): void => void (isOver(status.connection) || tell({ connection: 'offline' }));
  const online = (): void => {
    if (isOver(status.connection)) return;
    if (!provider.synced) return void socket.connect();
    tell({ connection: 'connected' });
    marks.send();
  };
  // What the server keeps need not lie on a machine that may be shared.
  const leave = async (): Promise<void> => {
    if (status.savedAt !== null) await (await local)?.forget();
  };
  const unlisten = listen({ online, offline, pagehide: () => void leave() });
  provider.setAwarenessField('field', null);
  provider.attach();

  return {
    doc,
    mine,
    ready,
    stand: (field) => provider.setAwarenessField('field', field),
    forget: async () => (await local)?.forget(),
    async close() {
      unlisten();
      marks.stop();
      provider.destroy();
      socket.destroy();
      await leave();
      doc.destroy();
    },
  };
}

function listen(deeds: Readonly<Record<string, () => void>>): () => void {
  for (const [event, deed] of Object.entries(deeds)) globalThis.addEventListener?.(event, deed);
  return () => {
    for (const [event, deed] of Object.entries(deeds)) globalThis.removeEventListener?.(event, deed);
  };
}

const isCopy = (origin: unknown): boolean =>
  typeof origin === 'object' && origin !== null && origin.constructor.name === 'IndexeddbPersistence';

function comeBack(socket: HocuspocusProviderWebsocket): void {
  socket.disconnect();
  setTimeout(() => void socket.connect(), 4_000);
}
