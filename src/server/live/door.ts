import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { limits } from './limits.ts';
import type { LiveSocket } from './visitor.ts';

export type Door = {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
};

/** Opens for WebSockets that come from the product's own pages, while there is room. */
export function makeDoor(
  origin: string | undefined,
  enter: (socket: LiveSocket, headers: Headers) => void,
): Door {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
  });
  let open = true;
  return {
    handleUpgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      if (!open || server.clients.size >= limits.sockets) return turnAway(socket, '503 Service Unavailable');
      if (!isOwn(request, origin)) return turnAway(socket, '403 Forbidden');
      server.handleUpgrade(request, socket, head, (webSocket) =>
        enter(socketOf(webSocket), headersOf(request)),
      );
    },
    close() {
      open = false;
      for (const client of server.clients) client.close(1012, 'restart');
      setTimeout(() => server.clients.forEach((client) => client.terminate()), 1_000).unref();
      server.close();
    },
  };
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A page of another site may open a WebSocket with our cookies; its Origin gives it away. */
function isOwn(request: IncomingMessage, origin: string | undefined): boolean {
  const from = request.headers.origin;
  if (from === undefined || !URL.canParse(from)) return false;
  return origin === undefined
    ? new URL(from).host === request.headers.host
    : new URL(from).origin === new URL(origin).origin;
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}

function socketOf(webSocket: WebSocket): LiveSocket {
  webSocket.binaryType = 'nodebuffer';
  // A broken frame: ws closes the connection itself, with the code the protocol asks for.
  webSocket.on('error', () => webSocket.terminate());
  return {
    get readyState() {
      return webSocket.readyState;
    },
    send(data) {
      webSocket.send(data as Uint8Array);
      if (webSocket.bufferedAmount > limits.unsentBytes) webSocket.terminate();
    },
    close: (code, reason) => webSocket.close(code, reason),
    onMessage: (take) => void webSocket.on('message', (data, isBinary) => isBinary && take(data as Buffer)),
    onClose: (take) => void webSocket.on('close', take),
  };
}
