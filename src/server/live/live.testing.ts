import type * as Y from 'yjs';
import { openSheet, textAt } from '#features/toolbox/live-sheet.ts';
import { openLiveDocument } from '#interface/live/live-document.ts';
import type { LiveStatus } from '#interface/live/live-status.ts';
import type { Colleague } from '#interface/live/colleagues.ts';
import { makeLive } from './live.ts';
import { memorySockets } from './memory-socket.testing.ts';
import type { Keep } from './ports.ts';
import type { LivePerson } from './visitor.ts';

export const sheetId = '0190a0b0-0000-7000-8000-000000000001';
export const place = { sideId: 'a', promptId: 'brings' };
export const sheet = {
  title: 'Mellem_Rummet',
  shared: {},
  sides: [
    { id: 'a', name: 'Roskilde Bibliotekerne', answers: { brings: 'rum' } },
    { id: 'b', name: 'Museet for Samtidskunst', answers: {} },
  ],
};

/** A keeper in memory, that can be out of order. */
export function makeKeeper() {
  const kept = new Map<string, { state: Uint8Array | null; content: unknown }>([
    [sheetId, { state: null, content: sheet }],
  ]);
  const keeper = {
    works: true,
    kept,
    load: async (id: string) => {
      const found = kept.get(id);
      return found ? { tool: 'win-win', mode: 'sides' as const, ...found } : null;
    },
  };
  const keep: Keep = async ({ sheetId: id, state, content }) => {
    if (!keeper.works) throw new Error('The database is away');
    kept.set(id, { state, content });
    return 1;
  };
  return Object.assign(keeper, { keep });
}

const parties = sheet.sides.map(({ id, name }) => ({ id, name }));

/** Who may come in; a test takes its own away. */
const people: Record<string, LivePerson> = {
  mette: {
    personId: 'p-mette',
    name: 'Partnerskabsansvarlig',
    partyName: 'Roskilde Bibliotekerne',
    mayWrite: true,
  },
  anders: {
    personId: 'p-anders',
    capabilityId: 'c-anders',
    name: 'Formidler',
    partyName: 'Museet',
    mayWrite: true,
  },
  latecomer: {
    personId: 'p-late',
    partnershipId: 'partnership',
    name: 'Chef',
    partyName: 'Kommunen',
    mayWrite: true,
    parties: [...parties, { id: 'c', name: 'Kommunen' }],
  },
  reader: {
    personId: 'p-reader',
    name: 'Netværksansvarlig',
    partyName: 'Roskilde Bibliotekerne',
    mayWrite: false,
  },
};

export function startLive(keeper = makeKeeper(), keepAfter = 50) {
  const known = { ...people };
  const lines: string[] = [];
  const line = (_: object, text: string): void => void lines.push(text);
  const live = makeLive({
    authenticate: async (headers) => known[headers.get('cookie') ?? ''] ?? null,
    load: keeper.load,
    keep: keeper.keep,
    keepAfter,
    log: { warn: line, error: line },
  });
  return { live, keeper, lines, known };
}

export type Peer = ReturnType<typeof visit>;

/** Somebody opens the sheet in a browser, over a pair of ends in memory. */
export function visit(live: Pick<ReturnType<typeof makeLive>, 'enter'>, who: string, id = sheetId) {
  const sockets = memorySockets(
    (socket, headers) => live.enter(socket, headers),
    new Headers({ cookie: who }),
  );
  const seen: { status: LiveStatus | null; here: readonly Colleague[] } = { status: null, here: [] };
  const opened = openLiveDocument({
    url: 'ws://memory/live',
    name: `sheet:${id}`,
    copyName: null,
    Socket: sockets.Socket,
    onStatus: (status) => void (seen.status = status),
    onColleagues: (here) => void (seen.here = here),
  });
  const text = (): Y.Text => {
    const found = textAt(openSheet(opened.doc), place);
    if (!found) throw new Error('The field is not there');
    return found;
  };
  return {
    ...opened,
    ...sockets,
    seen,
    text,
    write: (at: number, words: string) => opened.doc.transact(() => text().insert(at, words), opened.mine),
  };
}

/** Waits for something to be so, a bounded time. */
export async function until(isSo: () => boolean, what: string, patience = 8_000): Promise<void> {
  const start = Date.now();
  while (!isSo()) {
    if (Date.now() - start > patience) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
