import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataDir } from '../house/house-process.ts';
import { clientWith } from '../harness/api-client.ts';
import { runByg } from '../harness/run-byg.ts';
import { startProduct } from '../harness/start-product.ts';
import type { Product } from '../harness/start-product.ts';

const lead = 'bibliotekerne@mellem-rummet.example';
const links = (out: string): string[] => out.match(/http:\S+/g) ?? [];
const asToken = (product: Product, out: string) =>
  clientWith(product.url, { authorization: `Bearer ${out.trim().split('\n').at(-1) ?? ''}` });

describe('the commands', () => {
  it('say in one sentence what was not understood', async () => {
    using place = makeDataDir();
    const answers = await Promise.all([
      runByg(place.path, ['nonsense']),
      runByg(place.path, ['token', '--hat']),
      runByg(place.path, ['sign-in']),
      runByg(place.path, ['backup']),
      runByg(place.path, ['restore', '/nowhere/at/all'], { LANG: 'en_GB.UTF-8' }),
      runByg(place.path, ['doctor'], { PORT: 'many' }),
    ]);
    expect(answers.map(({ code }) => code)).toEqual([2, 2, 1, 1, 1, 1]);
    for (const { err } of answers.slice(0, 5)) expect(err.trim().split('\n')).toHaveLength(1);
    expect(answers[4]?.err).toBe('/nowhere/at/all cannot be read: ENOENT.\n');
    expect(answers[5]?.err).toContain('PORT should be a whole number');
    const help = await runByg(place.path, ['help']);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('demo [--delete]')]);
    expect(existsSync(join(place.path, 'postgres'))).toBe(false);
  });
});

describe('beside the running product', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  it('the demonstration is put in once, shown again, and taken out', async () => {
    const first = await product.byg(['demo']);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(links(first.out)).toHaveLength(4);
    expect(links(first.out)[0]).toContain(`:${new URL(product.url).port}/da/log-ind/once-`);
    const second = await product.byg(['demo']);
    expect(second.out).toContain('her allerede');
    expect(links(second.out)[3]).toBe(links(first.out)[3]);
    const token = asToken(product, (await product.byg(['token', lead])).out);
    const agreement = await token.get(`/partnerships/${links(first.out)[3]?.split('/').at(-1)}/agreement`);
    expect(agreement.body).toMatchObject({
      completeness: { missing: [], hardStops: [], conflicts: [] },
      current: { number: 1, state: 'accepted' },
    });
    const deleted = await product.byg(['demo', '--delete']);
    expect([deleted.code, deleted.out]).toEqual([0, 'Demonstrationspartnerskabet er fjernet.\n']);
    expect((await token.get('/me')).status).toBe(401);
    expect((await product.byg(['demo', '--delete'])).out).toContain('intet');
  });

  it('a token reads or writes as it was made to, for who is known', async () => {
    await product.signIn('me@byg.test');
    const made = await product.byg(['token', 'me@byg.test', '--scope', 'read', '--days', '2']);
    expect((await asToken(product, made.out).get('/me')).body).toMatchObject({ email: 'me@byg.test' });
    expect((await asToken(product, made.out).send('POST', '/organisations', {})).status).toBe(403);
    for (const words of [
      ['nobody@byg.test'],
      ['me@byg.test', '--scope', 'all'],
      ['me@byg.test', '--days', 'x'],
    ])
      expect([words, (await product.byg(['token', ...words])).code]).toEqual([words, 1]);
  });

  it('the doctor finds all well, and says what to do where it is not', async () => {
    const found = await product.byg(['doctor']);
    expect([found.code, found.out.includes('PROBLEM'), found.err]).toEqual([0, false, '']);
    const ill = await product.byg(['doctor'], {
      SMTP_URL: 'smtp://127.0.0.1:9',
      LANG: 'en_GB.UTF-8',
    });
    expect(ill.code).toBe(1);
    expect(ill.out).toContain('PROBLEM   The mail server 127.0.0.1:9');
  });
});

it('a backup made while it runs gives the same product back in another place', async () => {
  using elsewhere = makeDataDir();
  const file = `${elsewhere.path}.zip`;
  const product = await startProduct();
  await product.byg(['demo']);
  const token = (await product.byg(['token', lead])).out;
  const cookie = await product.signIn('me@byg.test');
  const [before] = (await asToken(product, token).get('/partnerships')).body['items'] as { id: string }[];
  const told = await asToken(product, token).get(`/partnerships/${before?.id ?? ''}/agreement`);
  const kept = await product.byg(['backup', file]);
  expect([kept.code, statSync(file).mode & 0o777]).toEqual([0, 0o600]);
  expect((await product.byg(['backup', file])).err).toContain('findes allerede');
  expect((await product.byg(['restore', file])).err).toContain('Stop det først');
  await product.stop();
  writeFileSync(`${file}.broken`, 'not an archive');
  const broken = await runByg(elsewhere.path, ['restore', `${file}.broken`]);
  expect([broken.code, broken.err.split('\n')]).toEqual([1, [expect.stringContaining('lykkedes ikke'), '']]);
  expect(await runByg(elsewhere.path, ['restore', file])).toMatchObject({ code: 0, err: '' });
  expect((await runByg(elsewhere.path, ['restore', file])).err).toContain('allerede data');
  expect((await runByg(elsewhere.path, ['doctor'])).code).toBe(0);
  await using again = await startProduct({ dataDir: elsewhere.path, env: { DATABASE_URL: '' } });
  const after = await asToken(again, token).get(`/partnerships/${before?.id ?? ''}/agreement`);
  expect(after.body).toEqual(told.body);
  expect((await clientWith(again.url, { cookie }).get('/me')).body).toMatchObject({ email: 'me@byg.test' });
});
