import type { LiveSocket } from './visitor.ts';

/** Lets the browser's side of a pair be opened by the Hocuspocus provider, as if it were a WebSocket. */
export type Enter = (socket: LiveSocket, headers: Headers) => void;

type Frame = Uint8Array<ArrayBuffer>;
const copied = (data: unknown): Frame => new Uint8Array(data as Uint8Array) as Frame;

/**
 * A class of WebSockets whose other end is handed to `enter` in the same process: collaboration without a
 * port. `cut()` severs all that are open, as a lost network does; `mend()` lets them come back.
 */
export function memorySockets(enter: Enter, headers: Headers) {
  const open = new Set<MemorySocket>();
  let whole = true;

  class MemorySocket extends EventTarget {
    binaryType = 'arraybuffer';
    identifier = 0;
    readyState = 0;
    private take: (bytes: Uint8Array) => void = () => undefined;
    private left: (() => void)[] = [];

    constructor() {
      super();
      queueMicrotask(() => (whole ? this.meet() : this.end(1006, 'no network')));
    }

    private meet(): void {
      this.readyState = 1;
      open.add(this);
      enter(this.far(), headers);
      this.dispatchEvent(new Event('open'));
    }

    /** The server's end. */
    private far(): LiveSocket {
      const state = (): number => this.readyState;
      return {
        get readyState() {
          return state();
        },
        send: (data) => {
          const bytes = copied(data);
          setImmediate(() => this.dispatchEvent(new MessageEvent('message', { data: bytes.buffer })));
        },
        close: (code, reason) => this.end(code, reason),
        onMessage: (take) => {
          this.take = take;
        },
        onClose: (left) => void this.left.push(left),
      };
    }

    send(data: Uint8Array): void {
      const bytes = copied(data);
      setImmediate(() => this.readyState === 1 && this.take(bytes));
    }

    close(): void {
      this.end(1000, 'closed');
    }

    end(code: number, reason: string): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      open.delete(this);
      for (const leave of this.left) leave();
      setImmediate(() => this.dispatchEvent(Object.assign(new Event('close'), { code, reason })));
    }
  }

  return {
    Socket: MemorySocket,
    cut(): void {
      whole = false;
      for (const socket of [...open]) socket.end(1006, 'cut');
    },
    mend(): void {
      whole = true;
    },
  };
}
