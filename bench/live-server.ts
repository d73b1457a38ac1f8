/** The live room alone, for `live-200.ts`: keeps to memory, lets everybody in. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeLive } from '../src/server/live/live.ts';

const sheet = {
  title: 'Målt',
  shared: {},
  sides: [
    { id: 'a', name: 'A', answers: {} },
    { id: 'b', name: 'B', answers: {} },
  ],
};
let kept: { state: Uint8Array | null; content: unknown } = { state: null, content: sheet };

const live = makeLive({
  authenticate: async (headers) => ({
    personId: headers.get('cookie') ?? '',
    name: headers.get('cookie') ?? '',
    partyName: 'A',
    mayWrite: true,
  }),
  load: async () => ({ tool: 'win-win', mode: 'sides' as const, ...kept }),
  keep: async ({ state, content }) => {
    kept = { state, content };
    return 1;
  },
  log: { warn: console.error, error: console.error },
});

const server = createServer().on('upgrade', (request, socket, head) =>
  live.handleUpgrade(request, socket, head),
);
server.listen(0, '127.0.0.1', () =>
  process.send?.({ kind: 'listening', port: (server.address() as AddressInfo).port }),
);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ kind: 'memory', rss: process.memoryUsage().rss, busy: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit());
