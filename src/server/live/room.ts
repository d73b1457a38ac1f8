import type { Connection, Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { makeGate } from '#features/toolbox/live-sheet-gate.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { addSides, breaks, grow, problems, read } from '#features/toolbox/live-sheet.ts';
import { makeLedger } from './ledger.ts';
import { limits } from './limits.ts';
import type { Keep, LiveLog } from './ports.ts';
import type { Visitor } from './visitor.ts';

type RoomPorts = { readonly keep: Keep; readonly log: LiveLog; readonly now: () => string };

/** An open sheet: what may come in, and what is kept of it. */
export type Room = {
  readonly sheetId: string;
  readonly tool: Tool;
  readonly revision: number;
  isKept(revision?: number): boolean;
  /** Lets a change in, holds it, or ends the visit of who sent it. */
  take(change: Uint8Array, from: { visitor: Visitor; connection: Connection; isWhole: boolean }): void;
  mark(connection: Connection, number: number): void;
  /** From now on the tool asks this, and what it asks besides can be written in. */
  ask(tool: Tool): void;
  /** Gives a side to each of these parties that has none. */
  seat(parties: readonly { readonly id: string; readonly name: string }[]): void;
  /** Keeps what is not kept yet. False when it could not be. */
  keep(): Promise<boolean>;
};

/** Which sheet it is, and what may be written in it. */
export type Opened = { readonly sheetId: string; readonly tool: Tool };

export function openRoom(document: Document, opened: Opened, { keep, log, now }: RoomPorts): Room {
  const { sheetId } = opened;
  let { tool } = opened;
  const ledger = makeLedger(now());
  const newGate = () => makeGate(tool, () => Y.encodeStateAsUpdate(document));
  let gate = newGate();
  const size = makeSize(document);
  document.on('update', (update: Uint8Array, origin: { source?: string } | null) => {
    ledger.changed();
    size.grew(update.length);
    if (origin?.source !== 'connection') gate.follow(update);
  });

  async function keepNow(): Promise<boolean> {
    const { revision } = ledger;
    if (ledger.isKept(revision)) return true;
    try {
      if (problems(document, tool).some(breaks)) throw new Error('The live document is no longer a sheet');
      const state = Y.encodeStateAsUpdate(document);
      const kept = await keep({ sheetId, state, content: read(document, tool) });
      if (kept === null) throw new Error('There is no such revealed sheet');
    } catch (error) {
      log.error({ err: error, sheetId }, 'live sheet not kept');
      document.broadcastStateless(JSON.stringify({ kind: 'trouble' }));
      return false;
    }
    ledger.kept(revision, now());
    return true;
  }

  return {
    sheetId,
    get tool() {
      return tool;
    },
    ask(asked) {
      tool = asked;
      grow(document, tool);
      gate = newGate();
    },
    get revision() {
      return ledger.revision;
    },
    isKept: (revision = ledger.revision) => ledger.isKept(revision),
    take(change, { visitor, isWhole, connection }) {
      const verdict = size.wouldBurst(change.length) ? 'too-large' : gate.admit(change);
      if (verdict === 'fits') {
        Y.applyUpdate(document, change, { source: 'connection', connection });
        visitor.synced ||= isWhole;
        return;
      }
      blank(change);
      // A change that came ahead of what it builds on: the whole, which is under way, holds it too.
      if (verdict === 'waits' && !isWhole && !visitor.synced) return;
      log.warn({ sheetId, personId: visitor.person?.personId, verdict }, 'live change refused');
      visitor.end(verdict === 'too-large' ? 'too-large' : 'refused');
    },
    mark: (connection, number) =>
      ledger.mark((at) => connection.sendStateless(JSON.stringify({ kind: 'saved', mark: number, at }))),
    seat: (parties) => addSides(document, tool, { parties, origin: { source: 'local' } }),
    keep: keepNow,
  };
}

/** Hocuspocus applies what is left of the message after us; nothing, once it is overwritten as an empty update. */
export const blank = (change: Uint8Array): void => void change.fill(0);

/** The document's size, measured anew only when the changes since may have burst it. */
function makeSize(document: Document) {
  let bytes = Y.encodeStateAsUpdate(document).length;
  return {
    grew: (by: number): void => {
      bytes += by;
    },
    wouldBurst(by: number): boolean {
      if (bytes + by <= limits.documentBytes) return false;
      bytes = Y.encodeStateAsUpdate(document).length;
      return bytes + by > limits.documentBytes;
    },
  };
}
