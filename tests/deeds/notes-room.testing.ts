import type { Asker } from '#domain/people/asker.ts';
import type { TestDatabase } from '#server/database/testing/open-test-database.ts';
import { openLiveRoom } from '#server/house/live-room.ts';
import { makeLog } from '#server/house/log.ts';
import { openLiveDocument } from '#interface/live/live-document.ts';
import { openSheet } from '#features/toolbox/live-sheet.ts';
import type { LiveStatus } from '#interface/live/live-status.ts';
import { memorySockets } from '#server/live/memory-socket.testing.ts';
import type { DeedsGround } from './deeds.testing.ts';

/** The live room on real stores; who comes is told by a cookie that names the asker. */
export function openNotesRoom(database: TestDatabase, as?: DeedsGround['as']) {
  const known = new Map<string, Asker>();
  const askerOf = (headers: Headers): Asker | undefined => known.get(headers.get('cookie') ?? '');
  const live = openLiveRoom({
    settings: { publicUrl: undefined },
    database: database as never,
    signIn: {
      sessionOf: async (headers: Headers) => {
        const asker = askerOf(headers);
        return asker?.kind === 'person' ? { personId: asker.personId, method: 'magic-link' } : null;
      },
    } as never,
    guests: {
      guestOf: async (headers: Headers) => {
        const asker = askerOf(headers);
        return asker?.kind === 'guest' ? asker : null;
      },
    } as never,
    within: ((who: { asker: Asker }, deed: never) => as?.(who.asker, deed)) as never,
    log: makeLog('silent'),
  });
  /** Somebody with the notes of a meeting open. */
  const visit = (meetingId: string, asker: Asker) => {
    const cookie = `asker-${known.size}`;
    known.set(cookie, asker);
    const told: { status: LiveStatus | null; renewed: number } = { status: null, renewed: 0 };
    const sockets = memorySockets((socket, headers) => live.enter(socket, headers), new Headers({ cookie }));
    const document = openLiveDocument({
      url: 'ws://live.invalid/live',
      name: `sheet:${meetingId}`,
      copyName: null,
      Socket: sockets.Socket,
      onStatus: (status) => (told.status = status),
      onColleagues: () => undefined,
      onRenewed: () => (told.renewed += 1),
    });
    const text = (item: string) => openSheet(document.doc).shared.get(item);
    const write = (item: string, words: string): void =>
      document.doc.transact(() => text(item)?.insert(text(item)?.length ?? 0, words), document.mine);
    return { ...document, ...sockets, told, write, at: (item: string) => text(item)?.toString() };
  };
  return { live, visit, [Symbol.asyncDispose]: () => live.close() };
}
