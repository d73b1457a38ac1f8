import type { Hocuspocus } from '@hocuspocus/server';
import { makeBucket } from './bucket.ts';
import { readFrame } from './frame.ts';
import { type Ending, endings, limits } from './limits.ts';

/** Who somebody on a live sheet is, as the cookies of the connection say. */
export type LivePerson = {
  readonly personId: string;
  /** The guest link the person came by, so that revoking it ends the connection. */
  readonly capabilityId?: string | undefined;
  readonly partnershipId?: string | undefined;
  readonly name: string;
  readonly partyName: string;
  readonly mayWrite: boolean;
  /** The parties of now, so that one that came after the reveal gets a side of its own. */
  readonly parties?: readonly { readonly id: string; readonly name: string }[];
};

/** One end of a WebSocket, or of a pair of ends in memory. */
export type LiveSocket = {
  readonly readyState: number;
  send(data: unknown): void;
  close(code: number, reason: string): void;
  onMessage(take: (bytes: Uint8Array) => void): void;
  onClose(take: () => void): void;
};

/** One open connection: at most one person on one sheet. */
export type Visitor = {
  readonly headers: Headers;
  /** The one document this connection speaks of; the first message names it. */
  document: string | null;
  person: LivePerson | null;
  /** The Yjs client that this connection's presence belongs to. */
  clientId: number | null;
  /** True once the connection has told all it had when it came. */
  synced: boolean;
  end(why: Ending): void;
};

/** What the server does with the connection, once there is a visitor to do it for. */
type Served = Pick<ReturnType<Hocuspocus['handleConnection']>, 'handleMessage' | 'handleClose'>;
type Serve = (visitor: Visitor) => Served;

export function receive(socket: LiveSocket, headers: Headers, serve: Serve): Visitor {
  let served: Served | null = null;
  const leave = (code: number, reason: string): void => {
    const leaving = served;
    served = null;
    leaving?.handleClose({ code, reason });
  };
  const visitor: Visitor = {
    headers,
    document: null,
    person: null,
    clientId: null,
    synced: false,
    end(why) {
      socket.close(endings[why], why);
      leave(endings[why], why);
    },
  };
  served = serve(visitor);
  const mayPass = makeBucket(limits.messagesPerSecond, limits.messagesAtOnce, Date.now);
  socket.onMessage((bytes) => {
    const wrong = served && (mayPass() ? objection(visitor, bytes) : 'too-fast');
    if (wrong) visitor.end(wrong);
    else served?.handleMessage(bytes);
  });
  socket.onClose(() => leave(1000, 'closed'));
  return visitor;
}

/** What is wrong with a message before anybody looks into it; null when nothing is. */
function objection(visitor: Visitor, bytes: Uint8Array): Ending | null {
  if (bytes.length > limits.messageBytes) return 'too-large';
  const frame = readFrame(bytes);
  if (!frame || frame.document !== (visitor.document ??= frame.document)) return 'rubbish';
  return null;
}
