import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { type Colleague, colleagues } from './colleagues.ts';
import { comeBack, connect } from './connect.ts';
import { finalReason, isOver, type LiveStatus } from './live-status.ts';
import { isCopy, keepHere } from './local-copy.ts';
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
  /** What is asked, or who may write, has changed: the page around the document is no longer right. */
  readonly onRenewed?: (() => void) | undefined;
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

const renewed = JSON.stringify({ kind: 'renewed' });

/** A shared document with its connection, its copy on this machine, and its state in plain terms. */
export function openLiveDocument(options: LiveDocumentOptions): LiveDocument {
  const doc = new Y.Doc();
  const state = makeState(options.onStatus);
  const onClose = (reason: string, closed: HocuspocusProviderWebsocket): void =>
    end({ socket: closed, state }, reason);
  const { socket, provider } = connect({ ...options, doc, onClose });
  const marks = makeMarks((payload) => provider.sendStateless(payload), state.tell);
  const local = keepHere(options.copyName, doc, () => state.tell({ keptHere: true }));
  const ready = new Promise<void>((resolve) => {
    provider.on('synced', () => resolve());
    void local.then(() => doc.store.clients.size > 0 && resolve());
  });
  hear({ provider, socket, marks, state });
  provider.awareness?.on('change', () =>
    options.onColleagues(colleagues(provider.awareness?.getStates(), doc.clientID)),
  );
  provider.on('stateless', ({ payload }: { payload: string }) => {
    if (payload === renewed) options.onRenewed?.();
  });
  doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== provider && !isCopy(origin)) marks.changed(provider.synced);
  });
  // What the server keeps need not lie on a machine that may be shared.
  const leave = async (): Promise<void> => {
    if (state.now().savedAt !== null) await (await local)?.forget();
  };
  const unlisten = listen({
    ...networkDeeds({ provider, socket, marks, state }),
    pagehide: () => void leave(),
  });
  provider.setAwarenessField('field', null);
  provider.attach();

  return {
    doc,
    mine: {},
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

function makeState(onStatus: LiveDocumentOptions['onStatus']) {
  let status: LiveStatus = { connection: 'connecting', savedAt: null, trouble: false, keptHere: false };
  return {
    now: (): LiveStatus => status,
    tell(change: Partial<LiveStatus>): void {
      status = { ...status, ...change };
      onStatus(status);
    },
  };
}

type Parts = {
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  readonly marks: ReturnType<typeof makeMarks>;
  readonly state: ReturnType<typeof makeState>;
};

/** Stays away for good where coming back would not help. */
function end({ socket, state }: Pick<Parts, 'socket' | 'state'>, reason: string): void {
  const final = finalReason(reason);
  if (final) socket.disconnect();
  else if (reason === 'trouble' || reason === 'full') comeBack(socket);
  if (!isOver(state.now().connection)) state.tell({ connection: final ?? 'offline' });
}

/** What the server tells. */
function hear({ provider, socket, marks, state }: Parts): void {
  provider.on('synced', ({ state: isSynced }: { state: boolean }) => {
    if (!isSynced) return;
    state.tell({ connection: 'connected' });
    marks.send();
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => end({ socket, state }, reason));
  provider.on('stateless', ({ payload }: { payload: string }) => marks.receive(payload));
}

/** The browser knows of a lost network long before the socket does. */
const networkDeeds = ({ provider, socket, marks, state }: Parts) => ({
  offline: (): void => void (isOver(state.now().connection) || state.tell({ connection: 'offline' })),
  online(): void {
    if (isOver(state.now().connection)) return;
    if (!provider.synced) return void socket.connect();
    state.tell({ connection: 'connected' });
    marks.send();
  },
});

function listen(deeds: Readonly<Record<string, () => void>>): () => void {
  for (const [event, deed] of Object.entries(deeds)) globalThis.addEventListener?.(event, deed);
  return () => {
    for (const [event, deed] of Object.entries(deeds)) globalThis.removeEventListener?.(event, deed);
  };
}
