import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failToOpen, isAlive, makeDataDir, openHouseProcess, postgresOf, ready } from './house-process.ts';

it('opens, closes in order on SIGTERM, and opens again with what it had', async () => {
  using data = makeDataDir();
  const first = await openHouseProcess(data.path);
  expect(await ready(first)).toBe(200);
  expect(first.output()).toMatch(/The first administrator signs in here, once: http:\S+/);
  const database = postgresOf(data.path);
  const secrets = readFileSync(join(data.path, 'secrets.json'), 'utf8');
  expect(statSync(join(data.path, 'secrets.json')).mode & 0o777).toBe(0o600);

  first.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(isAlive(database?.pid ?? 0)).toBe(false);
  expect(postgresOf(data.path)).toBeUndefined();
  expect(existsSync(database?.socket ?? '/')).toBe(false);
  expect(readdirSync(data.path).toSorted()).toEqual(['postgres', 'secrets.json']);

  await using second = await openHouseProcess(data.path);
  expect(await ready(second)).toBe(200);
  expect(readFileSync(join(data.path, 'secrets.json'), 'utf8')).toBe(secrets);
});

/** A form that has arrived but for its last bytes: `send` sends them, `status` is the answer. */
async function beginForm(address: string) {
  const headers = {
    expect: '100-continue',
    'content-length': 3,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const form = request(`${address}/da`, { method: 'POST', headers: { ...headers, origin: address } });
  form.flushHeaders();
  const status = once(form, 'response').then(([answer]) => (answer as IncomingMessage).resume().statusCode);
  await once(form, 'continue');
  return { send: () => form.end('a=b'), status };
}

it('finishes what is under way before it closes, and takes nothing new', async () => {
  using data = makeDataDir();
  await using house = await openHouseProcess(data.path);
  const form = await beginForm(house.address);
  house.kill('SIGTERM');
  while (
    await fetch(`${house.address}/health/live`).then(
      () => true,
      () => false,
    )
  );
  form.send();
  expect(await form.status).toBe(405);
  expect(await house.ended).toBe(0);
});

it('refuses a second start on the same data in one sentence, and the first goes on', async () => {
  using data = makeDataDir();
  await using house = await openHouseProcess(data.path);
  const { code, said } = await failToOpen(data.path);
  expect(code).toBe(1);
  expect(said).toBe(
    `Byg partnerskaber already runs on ${data.path} (process ${house.pid}); stop it first, or set DATA_DIR to another folder.\n`,
  );
  expect(await ready(house)).toBe(200);
});

it('names the port that another program has', async () => {
  using data = makeDataDir();
  using other = makeDataDir();
  await using house = await openHouseProcess(data.path);
  const { port } = new URL(house.address);
  const { code, said } = await failToOpen(other.path, { PORT: port });
  expect([code, said]).toEqual([1, `PORT: ${port} is used by another program; set PORT to a free one.\n`]);
});

it('tells every wrong setting at once', async () => {
  using data = makeDataDir();
  const { code, said } = await failToOpen(data.path, { PORT: 'x', PUBLIC_URL: 'byg', METRICS: 'maybe' });
  expect([code, said.trimEnd().split('\n')]).toEqual([
    1,
    [
      'These settings are wrong:',
      '  PORT should be a whole number from 0 to 65535',
      '  PUBLIC_URL should be an address without a path, such as https://partnerskaber.example.dk',
      '  METRICS should be on or off',
    ],
  ]);
});

it('tells when the database of DATABASE_URL is not there', async () => {
  using data = makeDataDir();
  const { code, said } = await failToOpen(data.path, { DATABASE_URL: 'postgres://byg@127.0.0.1:1/byg' });
  expect(code).toBe(1);
  expect(said).toMatch(/^DATABASE_URL: the database cannot be reached: .*ECONNREFUSED.*\n$/);
});
