import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Settings } from './settings.ts';

/** Port 0 means any free one; which one is settled before the rooms open, since links are made of it. */
export async function settlePort(settings: Settings): Promise<Settings> {
  if (settings.port !== 0) return settings;
  const server = createServer().listen({
    port: 0,
    ...(settings.host === undefined ? {} : { host: settings.host }),
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return { ...settings, port };
}
