import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openLiveDocument } from '#interface/live/live-document.ts';
import { openSheet, textAt } from '#features/toolbox/live-sheet.ts';
import { place, sheetId, startLive, until } from './live.testing.ts';

let house: Server;
let started: ReturnType<typeof startLive>;
let host: string;

beforeEach(async () => {
  started = startLive();
  house = createServer().on('upgrade', (request, socket, head) =>
    started.live.handleUpgrade(request, socket, head),
  );
  await new Promise<void>((resolve) => house.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(house.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await started.live.close();
  house.closeAllConnections();
  await new Promise((resolve) => house.close(resolve));
});

const socketFor = (cookie: string, origin = `http://${host}`) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin } });
    }
  };

function come(cookie: string) {
  const seen = { savedAt: null as string | null };
  const opened = openLiveDocument({
    url: `ws://${host}/live`,
    name: `sheet:${sheetId}`,
    copyName: null,
    Socket: socketFor(cookie),
    onStatus: ({ savedAt }) => void (seen.savedAt = savedAt),
    onColleagues: () => undefined,
  });
  return { ...opened, seen, text: () => textAt(openSheet(opened.doc), place) };
}

it('carries a sheet over real sockets', async () => {
  const [mette, anders] = [come('mette'), come('anders')];
  await Promise.all([mette.ready, anders.ready]);
  mette.text()?.insert(3, ' og lys');
  await until(() => anders.text()?.toString() === 'rum og lys', 'arrived');
  await until(() => mette.seen.savedAt !== null, 'kept');
  await Promise.all([mette.close(), anders.close()]);
  await until(() => started.live.counts().sheets === 0, 'closed when all have left');
});

const answerTo = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => {
    socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)));
    socket.on('close', (code) => resolve(String(code)));
    socket.on('error', () => undefined);
  });

it('turns away pages of other sites, too long messages and rubbish', async () => {
  expect(await answerTo(new (socketFor('mette', 'https://evil.example'))(`ws://${host}/live`))).toBe('403');
  expect(await answerTo(new WebSocket(`ws://${host}/live`))).toBe('403');
  for (const [bytes, code] of [
    [600 * 1024, '1009'],
    [40, '4400'],
  ] as const) {
    const socket = new (socketFor('mette'))(`ws://${host}/live`);
    socket.on('open', () => socket.send(new Uint8Array(bytes).fill(255)));
    expect(await answerTo(socket)).toBe(code);
  }
});

it('cuts off somebody who sends more than a person can', async () => {
  const socket = new (socketFor('mette'))(`ws://${host}/live`);
  const name = Buffer.from(`sheet:${sheetId}`);
  const ask = Buffer.concat([Buffer.from([name.length]), name, Buffer.from([3])]);
  socket.on('open', () => Array.from({ length: 400 }, () => socket.send(ask)));
  expect(await answerTo(socket)).toBe('4429');
});
