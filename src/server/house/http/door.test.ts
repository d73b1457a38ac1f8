import { describe, expect, it } from 'vitest';
import { visitOf } from '../visit.ts';
import { openTestDoor } from './door.testing.ts';

/** Tells what the pages were told of the caller. */
const echo: Parameters<typeof openTestDoor>[0] = (req, res) => {
  const { requestId, remoteAddress } = visitOf({ req });
  res.end(JSON.stringify({ ...req.headers, requestId, remoteAddress }));
};

describe('the door', () => {
  it('tells the pages who calls, and throws away what a stranger claims', async () => {
    await using door = await openTestDoor(echo);
    const claims = {
      host: 'Byg.example:3000',
      'x-byg-host': 'evil',
      'x-byg-address': '6.6.6.6',
      'x-forwarded-host': 'evil',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-proto': 'https',
      forwarded: 'for=6.6.6.6',
    };
    const { headers, body } = await door.ask({ headers: claims });
    const told = JSON.parse(body.toString()) as Record<string, string>;
    expect(told).toMatchObject({
      host: 'byg.example:3000',
      'x-byg-host': 'byg.example:3000',
      'x-byg-protocol': 'http',
      'x-byg-address': '127.0.0.1',
      remoteAddress: '127.0.0.1',
    });
    expect(JSON.stringify(told)).not.toMatch(/evil|6\.6\.6\.6/);
    expect(headers['x-request-id']).toBe(told['requestId']);
  });

  it('believes as many proxies as it is told to', async () => {
    await using door = await openTestDoor(echo, { trustedProxies: 2 });
    const headers = {
      host: 'inside',
      'x-forwarded-for': '6.6.6.6, 9.9.9.9, 10.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'byg.example',
    };
    const answer = await door.ask({ headers });
    expect(JSON.parse(answer.body.toString())).toMatchObject({
      'x-byg-host': 'byg.example',
      'x-byg-protocol': 'https',
      remoteAddress: '9.9.9.9',
    });
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  });

  it('always says the public address where there is one', async () => {
    await using door = await openTestDoor(echo, { publicUrl: 'https://byg.example' });
    const { body } = await door.ask({ headers: { host: 'evil.example' } });
    expect(JSON.parse(body.toString())).toMatchObject({ host: 'byg.example', 'x-byg-protocol': 'https' });
  });

  it('refuses a host that cannot be one', async () => {
    await using door = await openTestDoor(echo);
    const { status, body } = await door.ask({ headers: { host: 'a b/<script>' } });
    expect([status, body.toString(), door.asked()]).toEqual([400, 'The request names no host.\n', 0]);
  });

  it('lets no answer be kept between us and the reader unless it says so', async () => {
    await using door = await openTestDoor((_req, res) => res.end('x'));
    const { headers } = await door.ask();
    expect(headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('tells when a page fails outside the pages, without leaking why', async () => {
    await using door = await openTestDoor(() => {
      throw new Error('secret');
    });
    const { status, body } = await door.ask();
    expect([status, body.toString()]).toEqual([500, 'Something went wrong.\n']);
  });

  it('tells its health: living, ready, and when the database is away', async () => {
    await using open = await openTestDoor(echo);
    await using away = await openTestDoor(echo, {}, false);
    const ask = async (door: typeof open, path: string) => {
      const { status, body } = await door.ask({ path });
      return [status, body.toString()];
    };
    expect(await ask(open, '/health/ready')).toEqual([200, '{"status":"ok"}']);
    expect(await ask(away, '/health/ready')).toEqual([503, '{"status":"database away"}']);
    expect(await ask(away, '/health/live')).toEqual([200, '{"status":"ok"}']);
    expect(open.asked()).toBe(0);
  });

  it('gives figures', async () => {
    await using door = await openTestDoor(echo);
    await door.ask();
    const { body } = await door.ask({ path: '/metrics' });
    expect(body.toString()).toMatch(/byg_requests_total\{status="2xx",cached="false"\} 1/);
  });
});
