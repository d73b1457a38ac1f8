import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginMeeting } from '#features/meetings/index.ts';
import { makeFeed } from '#features/partnerships/index.ts';
import { newGuestLink, putIn } from '#server/house/commands/demo.ts';
import { cast, catchLetters, must, openGuestLink } from '#server/house/commands/demo/people.ts';
import { asPerson } from '#server/house/commands/open-console.ts';
import { newId } from '#server/house/new-id.ts';
import { operations } from '../../src/routes/api/v1/operations/all.ts';
import type { Operation } from '../../src/routes/api/v1/operation.ts';
import { partyWords } from '#words/parties/index.ts';
import { apiClient, clientWith } from '../harness/api-client.ts';
import type { ApiAnswer, ApiClient } from '../harness/api-client.ts';
import { startProduct } from '../harness/start-product.ts';
import type { Product } from '../harness/start-product.ts';

let product: Product;
let partnershipId: string;
let place: string;
let meeting: string;
let note = '';
let noteVersion = '';
let handover: string;
let lead: ApiClient;
let partner: ApiClient;
let guest: ApiClient;
let outside: ApiClient;
let nobody: ApiClient;

beforeAll(async () => {
  product = await startProduct();
  partnershipId = await putIn(product.console, { language: 'da' });
  place = `/partnerships/${partnershipId}`;
  lead = await apiClient(product, cast.lead.email);
  partner = await apiClient(product, cast.partner.email);
  outside = await apiClient(product, 'outside@byg.test');
  nobody = clientWith(product.url, {});
  const secret = await newGuestLink(product.console, partnershipId);
  guest = clientWith(product.url, { cookie: await openGuestLink(product.console, secret, catchLetters()) });
  await leave();
});
afterAll(() => product.stop());

/** What the demonstration leaves to its visitors: a version of a sheet with a name, and a meeting with minutes. */
async function leave(): Promise<void> {
  const held = { kind: 'ordinary', day: '2026-01-12', time: '13:00' };
  const begun = await product.console.within(asPerson(lead.personId, 'da'), (needs) =>
    beginMeeting({ ...needs, now: '2026-01-01T12:00:00Z' }, partnershipId, held),
  );
  meeting = must(begun).id;
  const sheet = await first(`${place}/sheets`);
  const left = [
    await lead.send('POST', `/sheets/${sheet}/versions`, { name: 'Som det stod' }),
    await lead.send('POST', `${place}/meetings/${meeting}/minutes`, { note: 'Kort' }),
  ];
  const { items: parties } = (await lead.get(`${place}/parties`)).body as { items: { id: string }[] };
  const leaver = `${parties[0]?.id}/${lead.personId}`;
  left.push(await lead.send('POST', `${place}/handovers`, { leaver, leavesOn: '2027-02-01' }));
  expect(left.map(({ status }) => status)).toEqual([201, 201, 201]);
  handover = String(left[2]?.body['id']);
  note = String((await lead.send('POST', `${place}/notes`, { title: 'Fælles', text: 'Først' })).body['id']);
  const named = await lead.send('POST', `${place}/notes/${note}/versions`, { name: 'Som den stod' });
  expect([named.status, named.body['text']]).toEqual([201, 'Først']);
  noteVersion = String(named.body['id']);
}

const items = (answer: ApiAnswer) => answer.body['items'] as Record<string, unknown>[];
const first = async (list: string): Promise<string> => String(items(await lead.get(list))[0]?.['id']);
const said = (id: string): Operation => {
  const found = operations.find((one) => one.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
};

/** Every address that is read by those who may, filled in for this partnership. */
async function readings(): Promise<readonly (readonly [id: string, path: string])[]> {
  const sheet = await first(`${place}/sheets`);
  const version = await first(`/sheets/${sheet}/versions`);
  const names: Readonly<Record<string, string>> = {
    '/sheets/{id}': `/sheets/${sheet}`,
    '/parties/{id}': `/parties/${await first(`${place}/parties`)}`,
    '{id}': partnershipId,
    '{note}/versions/{version}': `${note}/versions/${noteVersion}`,
    '{meeting}': meeting,
    '{handover}': handover,
    '{file}': await first(`${place}/files`),
    '{note}': note,
    '{promise}': await first(`${place}/promises`),
    '{version}': version,
    '{clause}': 'A06',
    '{number}': '1',
  };
  const asked: Readonly<Record<string, string>> = {
    compareVersions: '?from=1&to=1',
    compareSheet: `?with=${version}`,
  };
  const filled = ({ id, path }: Operation): string =>
    Object.entries(names).reduce((all, [name, value]) => all.replace(name, value), String(path)) +
    (asked[id] ?? '');
  return operations
    .filter(({ method, access }) => method === 'GET' && access !== 'public')
    .filter(({ path }) => !path.startsWith('/organisations/'))
    .map((one) => [one.id, filled(one)] as const);
}

describe('reading', () => {
  // Made up for the lead alone: nobody else has one by it.
  beforeAll(async () => expect((await lead.send('POST', '/me/demonstration', {})).status).toBe(201));
  afterAll(async () => expect((await lead.send('DELETE', '/me/demonstration')).status).toBe(204));

  it('tells each answer in the shape that is described', async () => {
    for (const [id, path] of await readings()) {
      const answer = await lead.get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const shape = said(id).answer;
      if (shape) expect([path, shape.safeParse(answer.body).success]).toEqual([path, true]);
    }
  });

  it('is for the parties: the guest reads the own partnership, others and nobody nothing of it', async () => {
    const general = ['readMe', 'copyMe', 'listOrganisations', 'listPartnerships'];
    for (const [id, path] of await readings()) {
      expect([path, (await nobody.get(path)).status]).toEqual([path, 401]);
      if (general.includes(id)) continue;
      expect([path, (await outside.get(path)).status]).toEqual([path, 404]);
      if (id === 'readDemonstration') {
        expect([path, (await guest.get(path)).status]).toEqual([path, 404]);
        expect([path, (await partner.get(path)).status]).toEqual([path, 404]);
        continue;
      }
      if (id !== 'listLinks') expect([path, (await guest.get(path)).status]).toEqual([path, 200]);
      expect([path, (await partner.get(path)).status]).toEqual([path, 200]);
    }
    expect(JSON.stringify((await outside.get('/me/copy.json')).body)).not.toContain(partnershipId);
    expect(items(await guest.get('/partnerships')).map(({ id }) => id)).toEqual([partnershipId]);
  });
});

describe('a note that all share', () => {
  it('is put away and brought back, twice as once, and by nobody from outside', async () => {
    const own = `${place}/notes/${note}`;
    const put = () => lead.send('POST', `${own}/put-away`, {});
    const ids = async (query: string) =>
      items(await partner.get(`${place}/notes${query}`)).map(({ id }) => id);
    for (const answer of [await put(), await put()])
      expect([answer.status, typeof answer.body['awaySince']]).toEqual([200, 'string']);
    expect([await ids('?away=true'), (await ids('')).includes(note)]).toEqual([[note], false]);
    expect((await outside.send('POST', `${own}/bring-back`, {})).status).toBe(404);
    const back = await partner.send('POST', `${own}/bring-back`, {});
    expect([back.status, back.body['awaySince']]).toEqual([200, null]);
    expect(await ids('?away=true')).toEqual([]);
  });
});

describe('files', () => {
  const fetched = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${product.url}/api/v1${path}`, { headers: lead.headers, ...init });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('are the agreement as PDF/UA and DOCX, with a name for every machine', async () => {
    const { answer, bytes } = await fetched(`${place}/agreement.pdf?language=en`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''\S+$/,
    );
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('pdfuaid')).toBe(true);
    const word = await fetched(`${place}/agreement.docx?draft=1`);
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    const head = await fetched(`${place}/agreement.pdf?version=1`, { method: 'HEAD' });
    expect([head.answer.status, head.bytes.length]).toEqual([200, 0]);
    expect((await lead.get(`${place}/agreement.pdf?version=9`)).status).toBe(404);
    expect((await lead.get(`${place}/agreement.pdf?language=fr`)).status).toBe(422);
  });

  it('are a loose sheet for anyone, from JSON or a form, bounded', async () => {
    const sheet = {
      title: 'Løst ark',
      shared: {},
      sides: [{ id: 'a', name: 'Os', answers: { gain: 4, effort: 2 } }],
    };
    const pdf = await fetched('/tools/win-win.pdf', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sheet),
    });
    expect([pdf.answer.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(pdf.answer.headers.get('content-disposition')).toContain("filename*=UTF-8''L%C3%B8st%20ark.pdf");
    const form = await fetched('/tools/win-win.docx', {
      method: 'POST',
      headers: { origin: product.url },
      body: new URLSearchParams({ sheet: JSON.stringify(sheet) }),
    });
    expect([form.answer.status, form.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const assessed = await nobody.send('POST', '/tools/win-win.json', sheet);
    expect(assessed.body['result']).toMatchObject({ sides: [{ balance: 2 }], mutuality: null });
    expect((await nobody.send('POST', '/tools/win-win.json', { sides: 'x' })).status).toBe(422);
    const statuses = await Promise.all(
      Array.from({ length: 100 }, () => nobody.send('POST', '/tools/win-win.json', sheet)),
    );
    const refused = statuses.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('calendars', () => {
  it('are subscribed to by their secret alone, and end when they are revoked', async () => {
    const who = asPerson(lead.personId, 'da');
    const made = await product.console.within(who, (needs) => makeFeed(needs, null));
    const path = new URL(must(made).address).pathname;
    const feed = await fetch(product.url + path);
    const text = await feed.text();
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('SUMMARY:Rummet imellem begynder');
    // Whatever in the room has a day: what was agreed, what was promised and planned, and the two meetings.
    const kinds = [...text.matchAll(/UID:([a-z]+(?:-[a-z]+)*)-(?=[\w-]*[0-9a-f]{8}-)/g)].map(
      ([, kind]) => kind,
    );
    const counted = [...new Set(kinds)].map(
      (kind) => `${kinds.filter((one) => one === kind).length} ${kind}`,
    );
    expect(counted).toEqual([
      ...['1 start', '2 evaluation', '1 notice', '1 last-meeting', '1 end', '2 meeting'],
      ...['8 promise', '2 communication', '1 risk-review', '1 pulse-due'],
    ]);
    // A day has no hour; the meetings have theirs.
    expect(text.match(/DTSTART;VALUE=DATE:/g)).toHaveLength(kinds.length - 2);
    expect(text.replace(/\r\n /g, '')).toContain(`/da/arbejdsrum/partnerskaber/${partnershipId}`);
    const again = await fetch(product.url + path, {
      headers: { 'if-none-match': feed.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    await product.console.within(who, async ({ feeds }) => {
      for (const { id } of (await feeds.myFeeds({})).items) await feeds.revokeFeed(id);
    });
    const unknown = `/feeds/calendar/${'x'.repeat(43)}.ics`;
    for (const [asked, status, key] of [
      [path, 410, 'feedGone'],
      [unknown, 404, 'feedUnknown'],
    ] as const) {
      const answer = await fetch(product.url + asked, { headers: { 'accept-language': 'en' } });
      const said = await answer.text();
      expect(answer.status).toBe(status);
      for (const language of ['da', 'en'] as const) expect(said).toContain(partyWords(language)(key));
    }
  });
});

describe('the agreement', () => {
  it('is written, and who came second is told what stands there', async () => {
    const clause = (await lead.get(`${place}/agreement/clauses/A05`)).body;
    const text = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '<b>#set</b>' }] }],
    };
    const write = { included: true, text: { da: text, en: text }, revision: clause['revision'] };
    const [first, second] = [
      await lead.send('PUT', `${place}/agreement/clauses/A05`, write),
      await partner.send('PUT', `${place}/agreement/clauses/A05`, write),
    ];
    expect([first.status, first.body['text']]).toEqual([200, { da: text, en: text }]);
    expect([second.status, (second.body['current'] as { revision: number }).revision]).toEqual([
      409,
      first.body['revision'],
    ]);
    expect((await lead.send('PUT', `${place}/agreement/clauses/A99`, write)).status).toBe(404);
    expect((await lead.send('PUT', `${place}/agreement/clauses/A05`, { text: 1 })).status).toBe(422);
  });

  it('is put forward once, compared, and accepted by a token as such', async () => {
    const once = { 'idempotency-key': newId() };
    const [put, twice] = [
      await lead.send('POST', `${place}/agreement/versions`, { note: 'To' }, once),
      await lead.send('POST', `${place}/agreement/versions`, { note: 'To' }, once),
    ];
    expect([put.status, put.body['number'], twice.body['id']]).toEqual([201, 2, put.body['id']]);
    const compared = await partner.get(`${place}/agreement/comparison?from=1&to=2`);
    expect((compared.body['clauses'] as { clause: string }[]).map(({ clause }) => clause)).toEqual([
      'A05',
      'A06',
    ]);
    const parties = put.body['content'] as { parties: { id: string; name: string }[] };
    const own = parties.parties.find(({ name }) => name.includes('Universitet'))?.id;
    const evidence = { name: 'N', function: 'F', mandate: true, sha256: put.body['sha256'] };
    const to = `${place}/agreement/versions/2/acceptances`;
    const others = await partner.send('POST', to, { ...evidence, partyId: parties.parties[0]?.id });
    expect(others.status).toBe(422);
    const accepted = await partner.send('POST', to, { ...evidence, partyId: own });
    expect(accepted.status).toBe(200);
    expect(accepted.body['acceptances']).toMatchObject([{ partyId: own, signedInBy: 'api-token' }]);
    const stranger = await outside.send('POST', to, { ...evidence, partyId: own });
    expect(stranger.status).toBe(404);
    const taken = await lead.send('POST', `${place}/agreement/versions/2/withdraw`);
    expect([taken.status, taken.body['state']]).toEqual([200, 'withdrawn']);
  });

  it('is commented on by any party', async () => {
    const sent = await partner.send('POST', `${place}/agreement/comments`, { clause: 'A06', text: 'Ja' });
    expect(sent.status).toBe(201);
    const resolve = `${place}/agreement/comments/${String(sent.body['id'])}/resolve`;
    expect((await lead.send('POST', resolve)).status).toBe(204);
    const [latest] = items(await lead.get(`${place}/agreement/comments?clause=A06`));
    expect(latest?.['resolvedAt']).not.toBeNull();
  });
});

describe('sheets', () => {
  it('keep what a party writes from the others until the reveal', async () => {
    const begun = await lead.send('POST', `${place}/sheets`, { title: 'Nyt ark' });
    const path = `/sheets/${String(begun.body['id'])}`;
    const parties = items(await lead.get(`${place}/parties`));
    const answers = { brings: 'HEMMELIGT', wants: 'x', gain: 3, effort: 'dont-know' };
    const side = `${path}/sides/${String(parties[1]?.['id'])}`;
    const filled = await partner.send('PUT', side, { answers, ready: true, revision: 0 });
    expect(filled.status).toBe(200);
    for (const other of [lead, guest])
      expect(JSON.stringify((await other.get(path)).body)).not.toContain('HEMMELIGT');
    expect((await lead.send('PUT', side, { answers, ready: true, revision: 1 })).status).toBe(403);
    expect((await outside.send('PUT', side, { answers, ready: true, revision: 1 })).status).toBe(404);
    expect((await partner.send('PUT', side, { answers: { gain: 9 }, revision: 1 })).status).toBe(422);
    expect((await partner.send('POST', `${path}/reveal`, { leadWord: true })).status).toBe(403);
    expect((await lead.send('POST', `${path}/reveal`, { leadWord: true })).status).toBe(200);
    expect(JSON.stringify((await guest.get(path)).body)).toContain('HEMMELIGT');
  });
});

describe('answers to the guide’s questions', () => {
  it('are shared by the parties, each writing its own, and never over another’s text', async () => {
    const to = `${place}/answers/gain`;
    const write = (text: string, revision: number) => ({ answers: { strength: { text, revision } } });
    const sent = await partner.send('PUT', to, write('Rummet', 0));
    expect(sent.status).toBe(200);
    expect(items(sent)).toMatchObject([{ prompt: 'strength', text: 'Rummet', revision: 1 }]);
    for (const other of [lead, guest])
      expect(items(await other.get(`${place}/answers?chapter=gain`))).toMatchObject([{ text: 'Rummet' }]);
    const parties = items(await lead.get(`${place}/parties`));
    const others = { partyId: parties[1]?.['id'], ...write('Overskrevet', 1) };
    expect((await lead.send('PUT', to, others)).status).toBe(403);
    expect((await outside.send('PUT', to, write('Ind', 0))).status).toBe(404);
    expect((await nobody.get(`${place}/answers`)).status).toBe(401);
    expect((await partner.send('PUT', to, write('Andet', 0))).status).toBe(409);
    expect((await partner.send('PUT', to, write('x'.repeat(4001), 1))).status).toBe(422);
    const unknown = { answers: { 'made-up': { text: 'x', revision: 0 } } };
    expect((await partner.send('PUT', to, unknown)).status).toBe(404);
    expect(items(await partner.get(`${place}/answers?chapter=care`))).toEqual([]);
  });
});
