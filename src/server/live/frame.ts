import { IncomingMessage, MessageType } from '@hocuspocus/server';
import * as Y from 'yjs';

/** What a message is, told before anything else looks at it. */
export type Frame = { readonly document: string; readonly kind: 'token' | 'sync' | 'presence' | 'other' };

const longest = { name: 100, token: 4_000, note: 500, state: 1_000 } as const;
const mostStates = 8;
/** No structs, no deletions. */
const shortestUpdate = 2;

/** Reads the envelope of a message and checks that what is in it can be read; null for rubbish. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const message = new IncomingMessage(bytes);
    const document = message.readVarString();
    const kind = document.length > longest.name ? null : readBody(message);
    return kind && { document, kind };
  } catch {
    return null;
  }
}

function readBody(message: IncomingMessage): Frame['kind'] | null {
  switch (message.readVarUint()) {
    case MessageType.Sync:
    case MessageType.SyncReply:
      return readSync(message) ? 'sync' : null;
    case MessageType.Awareness:
      return readPresence(new IncomingMessage(message.readVarUint8Array())) ? 'presence' : null;
    case MessageType.Auth:
      return message.readVarUint() === 0 && message.readVarString().length <= longest.token ? 'token' : null;
    case MessageType.Stateless:
      return message.readVarString().length <= longest.note ? 'other' : null;
    case MessageType.QueryAwareness:
    case MessageType.CLOSE:
      return 'other';
    default:
      return null;
  }
}

/** Step 1 says what the sender has; step 2 and update bring changes, which the sheet's gate looks into. */
function readSync(message: IncomingMessage): boolean {
  const step = message.readVarUint();
  const payload = message.readVarUint8Array();
  if (step === 0) Y.decodeStateVector(payload);
  return step <= 2 && (step === 0 || payload.length >= shortestUpdate);
}

function readPresence(message: IncomingMessage): boolean {
  const count = message.readVarUint();
  if (count > mostStates) return false;
  for (let read = 0; read < count; read += 1) {
    message.readVarUint();
    message.readVarUint();
    const state = message.readVarString();
    if (state.length > longest.state) return false;
    const value: unknown = JSON.parse(state);
    if (typeof value !== 'object' || Array.isArray(value)) return false;
  }
  return true;
}
