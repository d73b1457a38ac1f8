import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type * as Y from 'yjs';

type Wanted = {
  readonly url: string;
  readonly name: string;
  readonly doc: Y.Doc;
  readonly Socket?: unknown;
  /** Hears of the end before the socket thinks of coming back, so that it can be told not to. */
  readonly onClose: (reason: string, socket: HocuspocusProviderWebsocket) => void;
};

/** A connection that comes back by itself, for as long as the page is open. */
export function connect({ url, name, doc, Socket, onClose }: Wanted) {
  const socket: HocuspocusProviderWebsocket = new HocuspocusProviderWebsocket({
    url,
    delay: 500,
    minDelay: 300,
    maxDelay: 5_000,
    WebSocketPolyfill: Socket,
    onClose: ({ event }) => onClose(event.reason, socket),
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name,
    document: doc,
    // Who comes is told by the cookies; the protocol only wants something here.
    token: 'cookie',
    // A hand's breadth of typing goes in one message.
    flushDelay: 40,
  });
  return { socket, provider };
}

/** The server could not say yes or no just now: ask again in a while. */
export function comeBack(socket: HocuspocusProviderWebsocket): void {
  socket.disconnect();
  setTimeout(() => void socket.connect(), 4_000);
}
