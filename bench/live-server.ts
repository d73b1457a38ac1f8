/**
 * The live room alone, for `live-200.ts` and `open-sheets.ts`: keeps to memory, lets everybody in. With the word
 * `bare`: Hocuspocus as it comes, with the same sheets.
 */
import { Hocuspocus } from '@hocuspocus/server';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { seed } from '../src/features/toolbox/live-sheet.ts';
import { takeTool } from '../src/features/toolbox/tool-shelf.ts';
import { makeLive } from '../src/server/live/live.ts';

const sheet = {
  title: 'Målt',
  shared: {},
  sides: [
    { id: 'a', name: 'A', answers: {} },
    { id: 'b', name: 'B', answers: {} },
  ],
};
type Kept = { readonly state: Uint8Array | null; readonly content: unknown };
const kept = new Map<string, Kept>();

function ours(server: Server): void {
  const live = makeLive({
    authenticate: async (headers) => ({
      personId: headers.get('cookie') ?? '',
      name: headers.get('cookie') ?? '',
      partyName: 'A',
      mayWrite: true,
    }),
    load: async (id) => ({
      tool: 'win-win',
      mode: 'sides' as const,
      ...(kept.get(id) ?? { state: null, content: sheet }),
    }),
    keep: async ({ sheetId, state, content }) => {
      kept.set(sheetId, { state, content });
      return 1;
    },
    log: { warn: console.error, error: console.error },
  });
  server.on('upgrade', (request, socket, head) => live.handleUpgrade(request, socket, head));
}

async function bare(server: Server): Promise<void> {
  const tool = await takeTool('win-win');
  if (!tool) throw new Error('No such tool');
  const first = seed(tool, sheet);
  const hocuspocus = new Hocuspocus({
    quiet: true,
    onLoadDocument: async ({ document, documentName }) =>
      Y.applyUpdate(document, kept.get(documentName)?.state ?? first),
    onStoreDocument: async ({ document, documentName }) =>
      void kept.set(documentName, { state: Y.encodeStateAsUpdate(document), content: null }),
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const connection = hocuspocus.handleConnection(opened, new Request('http://live.invalid/live'));
      opened.on('message', (data: Uint8Array) => connection.handleMessage(data));
      opened.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
    }),
  );
}

const server = createServer();
if (process.argv[2] === 'bare') await bare(server);
else ours(server);
server.listen(0, '127.0.0.1', () =>
  process.send?.({ kind: 'listening', port: (server.address() as AddressInfo).port }),
);
process.on('message', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  process.send?.({ kind: 'memory', rss: process.memoryUsage().rss, busy: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit());
