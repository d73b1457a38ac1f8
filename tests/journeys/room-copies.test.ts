import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { organisationsToBeginFor } from '#features/people/index.ts';
import { packBag } from '#server/database/copies/pack-bag.ts';
import { putIn } from '#server/house/commands/demo.ts';
import { asPerson } from '#server/house/commands/open-console.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { newId } from '#server/house/new-id.ts';
import { address } from '#words/addresses.ts';
import { copyWords } from '#words/copies/index.ts';
import { problemSentence } from '#words/problems/index.ts';
import { apiClient } from '../harness/api-client.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { verifyBag, type VerifiedBag } from '../harness/verify-bag.ts';
import { lookNarrow } from './acts/at-a-page.ts';

const say = copyWords('da');
let [here, there]: Product[] = [];
let browser: Browser;
let partnershipId: string;
beforeAll(async () => {
  [here, there] = [await startProduct(), await startProduct()];
  partnershipId = await putIn(here.console, { language: 'da' });
  // Somebody with an organisation of their own, where the copy comes.
  await putIn(there.console, { language: 'da' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await here?.stop();
  await there?.stop();
});

const come = async (product: Product | undefined, email: string): Promise<Visitor> =>
  openVisitor(browser, {
    url: product?.url ?? '',
    cookie: (await product?.signIn(email)) ?? '',
    script: false,
  });

it('a partnership is taken along as one file and brought in elsewhere, without script', async () => {
  await using partner = await come(here, cast.partner.email);
  await partner.open(address('da', 'workspace', 'partnerships', partnershipId, 'export'));
  await lookNarrow(partner);
  const [file] = await Promise.all([
    partner.page.waitForEvent('download'),
    partner.page.getByRole('link', { name: say('take') }).click(),
  ]);
  const path = await file.path();
  const bag = verifyBag(new Uint8Array(await readFile(path)));
  expect(bag.text('data/shared.json')).toContain(partnershipId);
  await using lead = await come(there, cast.lead.email);
  const bring = address('da', 'workspace', 'partnerships', 'import');
  const send = async (sent: string | { name: string; mimeType: string; buffer: Buffer }) => {
    await lead.open(bring);
    await lead.page.getByLabel(say('bringFile')).setInputFiles(sent);
    await lead.page.getByRole('button', { name: say('bringButton') }).click();
  };
  await send({ name: 'kopi.zip', mimeType: 'application/zip', buffer: Buffer.from('nonsense') });
  const text = () => lead.page.locator('main').innerText();
  expect(await text()).toContain(problemSentence('da')({ kind: 'copy-not-a-bag' }));
  await lookNarrow(lead);
  await send(path);
  expect(new URL(lead.page.url()).pathname).toContain(partnershipId);
  expect(await text()).toContain(say('origin'));
  await lookNarrow(lead);
  await send(path);
  expect(await text()).toContain(problemSentence('da')({ kind: 'copy-here-already' }));
  await byTheApi(bag);
}, 60_000);

/** The same copy as of another room, made by a version that knows more than this one. */
async function laterCopy({ files, text }: VerifiedBag): Promise<Uint8Array> {
  const ids = new Map<string, string>();
  const another = (said: string) =>
    said.replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, (id) => {
      ids.set(id, ids.get(id) ?? newId());
      return ids.get(id) ?? '';
    });
  const shared = JSON.parse(another(text('data/shared.json'))) as { tables: Record<string, unknown[]> };
  Object.assign(shared.tables, { song: [{ id: newId() }] });
  const chunks: Uint8Array[] = [];
  const made = packBag('kopi', async (chunk) => void chunks.push(chunk));
  await made.add('shared.json', Buffer.from(JSON.stringify(shared)));
  await made.add('own.json', Buffer.from(another(text('data/own.json'))));
  for (const [path, bytes] of files)
    if (path.startsWith('data/files/')) await made.add(another(path.slice('data/'.length)), bytes);
  await made.close([]);
  return Buffer.concat(chunks);
}

/** By whoever may begin partnerships, in a body without a length; refused with the names of the problems. */
async function byTheApi(bag: VerifiedBag): Promise<void> {
  if (!there) throw new Error('nothing is there');
  const [lead, outside] = [await apiClient(there, cast.lead.email), await apiClient(there, 'uden@byg.test')];
  const mine = await there.console.within(asPerson(lead.personId), organisationsToBeginFor);
  const send = async (headers: Record<string, string>, sent: Uint8Array) => {
    const path = `/api/v1/partnerships/import?organisation=${mine[0]?.id ?? ''}`;
    const answer = await fetch(`${there?.url ?? ''}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/zip', ...headers },
      body: new Blob([Buffer.from(sent)]).stream(),
      duplex: 'half',
    } as RequestInit);
    const body = (await answer.json()) as { type?: string; leftOut?: { tables: unknown } };
    return [answer.status, body.type?.replace('urn:byg:problem:', '') ?? body.leftOut?.tables];
  };
  const copy = await laterCopy(bag);
  expect(await send({}, copy)).toEqual([401, 'token-needed']);
  expect(await send(outside.headers, copy)).toEqual([403, 'not-yours']);
  expect(await send({ ...lead.headers, 'content-type': 'text/plain' }, copy)).toEqual([415, 'not-zip']);
  expect(await send(lead.headers, Buffer.from('nonsense'))).toEqual([422, 'copy-not-a-bag']);
  expect(await send(lead.headers, new Uint8Array(40_000_001))).toEqual([413, 'copy-too-large']);
  expect(await send(lead.headers, copy)).toEqual([201, [{ table: 'song', rows: 1 }]]);
  expect(await send(lead.headers, copy)).toEqual([409, 'copy-here-already']);
}
