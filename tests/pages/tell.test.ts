import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFormMarks } from '#server/house/form-marks.ts';
import { readSecrets } from '#server/house/secrets.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { htmlFaults } from '../harness/browser-html.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { faultsOf } from '../harness/look-at-all.ts';
import { openForm, plainVisitor, tell, wholeCase, type CaseFields } from '../harness/case-sender.ts';

let theatre: Theatre;
let admin = '';
beforeAll(async () => {
  theatre = await openTheatre();
  admin = await theatre.product.signIn('administrator@byg.test');
  await theatre.product.console.database.keeperPool.query(
    `select wall.make_administrator(wall.welcome_person(gen_random_uuid(), 'administrator@byg.test', 'Redaktionen', 'da'))`,
  );
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const link = /(https?:\/\/\S+\/(?:fortael|tell)\/[\w-]{43}\S*)/;
const pathOf = (address: string): string => new URL(address).pathname;
/** As if the form had been opened a minute ago. */
const oldMark = (): string =>
  makeFormMarks(readSecrets(theatre.product.dataDir).signIn, () => Date.now() - 60_000).make();

const visitor = () => plainVisitor(theatre.product.url);
const mailTo = async (to: CaseFields[string], pattern = link) =>
  pathOf(await theatre.mailbox.find(String(to), pattern));

async function send(fields: CaseFields, deed = 'send') {
  const someone = visitor();
  const form = await openForm(someone);
  return someone.post(`${tell}?/${deed}`, { ...form, mark: oldMark(), ...fields });
}

/** Sends the form with this deed that stands on a page. */
async function press(path: string, deed: string, fields: CaseFields = {}) {
  const someone = visitor();
  const form = await openForm(someone, path);
  return someone.post(`${path}?/${deed}`, { ...form, ...fields });
}

const asAdmin = async (path: string, fields?: CaseFields) => {
  const { url } = theatre.product;
  const headers = { cookie: admin, origin: url, accept: 'text/html' };
  if (!fields) return fetch(url + path, { headers });
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return fetch(url + path, { method: 'POST', headers, body, redirect: 'manual' });
};

/** Sent, confirmed and approved by both; where it lies on the editor's desk. */
async function agreed(fields: CaseFields): Promise<string> {
  expect((await send(fields)).status).toBe(303);
  expect((await press(await mailTo(fields['email'] ?? ''), 'confirm')).status).toBe(303);
  for (const party of ['libraryEmail', 'partnerEmail'])
    expect((await press(await mailTo(fields[party] ?? ''), 'approve')).status).toBe(303);
  const list = await (await asAdmin('/da/arbejdsrum/eksempler?state=approved')).text();
  const desk = /href="(\/da\/arbejdsrum\/eksempler\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  expect(desk).not.toBe('');
  return desk;
}

describe('a case is told, without script', () => {
  it('sent, confirmed, approved by both, published; and stands in list, facets and search of both languages', async () => {
    const fields = wholeCase('hele-vejen');
    const desk = await agreed(fields);
    expect((await asAdmin(`${desk}?/publish`, {})).status).toBe(303);
    const { url } = theatre.product;
    const page = await (await fetch(`${url}/da/eksempler/laeseklub-hele-vejen`)).text();
    expect(page).toContain('Spørg bare. Vi sagde ja.');
    const list = await (await fetch(`${url}/da/eksempler?barrier=calendar&place=roskilde`)).text();
    expect(list).toContain('/da/eksempler/laeseklub-hele-vejen');
    const english = await (await fetch(`${url}/en/cases`)).text();
    expect(english).toMatch(/<a href="\/en\/cases\/laeseklub-hele-vejen" lang="da"/);
    const found = await (await fetch(`${url}/da/soeg?q=l%C3%A6seklub`)).text();
    expect(found).toContain('laeseklub-hele-vejen');
    for (const to of ['email', 'libraryEmail', 'partnerEmail'])
      expect(await mailTo(fields[to] ?? '', /(https?:\/\/\S+\/eksempler\/laeseklub\S*)/)).toContain(
        'hele-vejen',
      );
    for (const html of [page, list, english]) expect(await htmlFaults(html)).toEqual([]);
    expect((await asAdmin(`${desk}?/withdraw`, {})).status).toBe(303);
    expect((await fetch(`${url}/da/eksempler/laeseklub-hele-vejen`)).status).toBe(404);
  });

  it('goes on from a draft that lacks almost everything', async () => {
    const fields = wholeCase('kladde');
    const some = { email: fields['email'] ?? '', title: 'Kun en titel', 'answer-gain': 'x'.repeat(1_500) };
    expect((await send(some, 'draft')).headers.get('location')).toContain('done=draft');
    const path = await mailTo(some.email);
    const html = await (await visitor().get(path)).text();
    expect(html).toContain('value="Kun en titel"');
    expect(html).toContain('x'.repeat(1_500));
    expect(await htmlFaults(html)).toEqual([]);
    expect((await press(path, 'draft', { ...fields, title: 'Bedre' })).headers.get('location')).toContain(
      'draft',
    );
    const whole = await press(path, 'send', { ...fields, title: 'Færdig nu' });
    const preview = whole.headers.get('location') ?? '';
    expect(await (await visitor().get(preview)).text()).toContain('Færdig nu');
    expect((await press(preview, 'confirm')).status).toBe(303);
    expect(await mailTo(fields['partnerEmail'] ?? '')).toMatch(/fortael/);
  });

  it('is not approved by being opened, and is approved anew when it is changed', async () => {
    const fields = wholeCase('aendret');
    await send(fields);
    const own = await mailTo(fields['email'] ?? '');
    await press(own, 'confirm');
    const party = await mailTo(fields['libraryEmail'] ?? '');
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await fetch(theatre.product.url + party, { method })).status).toBe(200);
    expect(await (await visitor().get(own)).text()).not.toContain('har godkendt teksten');
    await press(party, 'approve');
    expect(await (await visitor().get(own)).text()).toMatch(/Biblioteket\s+har godkendt teksten/);
    expect((await press(`${own}/ret`, 'send', { ...fields, title: 'Ændret titel' })).status).toBe(303);
    expect(await (await visitor().get(own)).text()).not.toMatch(/Biblioteket\s+har godkendt teksten/);
    // The old link has ended, and the new one leads to the new words.
    expect(await (await visitor().get(party)).text()).toContain('afløst');
    expect(await (await visitor().get(await mailTo(fields['libraryEmail'] ?? ''))).text()).toContain(
      'Ændret titel',
    );
  });

  it('a party suggests a change, and says no', async () => {
    const fields = wholeCase('forslag');
    await send(fields);
    await press(await mailTo(fields['email'] ?? ''), 'confirm');
    const party = await mailTo(fields['partnerEmail'] ?? '');
    expect((await press(party, 'suggest', { suggestion: ' ' })).status).toBe(422);
    expect((await press(party, 'suggest', { suggestion: 'Vi hedder noget andet.' })).status).toBe(303);
    expect(await theatre.mailbox.find(String(fields['email']), /Vi hedder noget andet\./)).toBeTruthy();
    expect((await press(party, 'end', { why: 'Hellere ikke.' })).status).toBe(303);
    expect(await theatre.mailbox.find(String(fields['email']), /Hellere ikke\./)).toBeTruthy();
    expect((await press(party, 'approve', { revision: '1' })).status).toBe(409);
  });

  it('sent twice is sent once', async () => {
    const fields = wholeCase('to-gange');
    const someone = visitor();
    const form = { ...(await openForm(someone)), mark: oldMark(), ...fields };
    expect((await someone.post(`${tell}?/send`, form)).status).toBe(303);
    expect((await someone.post(`${tell}?/send`, form)).status).toBe(303);
    const { rows } = await theatre.product.console.database.keeperPool.query<{ count: number }>(
      'select count(*)::int as count from byg.mail where to_address = $1',
      [fields['email']],
    );
    expect(rows[0]?.count).toBe(1);
  });
});

describe('in the browser', () => {
  const looks = [
    { width: 320, dark: false },
    { width: 1280, dark: false },
    { width: 320, dark: true },
    { width: 1280, dark: true },
  ];

  it('nothing is wrong with a page on the way, in either language and any look', async () => {
    const fields = wholeCase('udseende');
    await send(fields);
    const own = await mailTo(fields['email'] ?? '');
    await press(own, 'confirm');
    const party = await mailTo(fields['partnerEmail'] ?? '');
    const { url } = theatre.product;
    const english = (path: string) =>
      path.replace('/da/eksempler/fortael', '/en/cases/tell').replace(/ret$/, 'change');
    const paths = [tell, `${tell}?done=sent`, own, `${own}/ret`, party, `${tell}/${'x'.repeat(43)}`];
    await using reader = await openVisitor(theatre.browser, { url });
    const faults: string[] = [];
    for (const path of [...paths, english(tell), english(own), english(party)])
      faults.push(...(await faultsOf(reader, { path, isNew: true, onPaper: false, everyRule: true })));
    expect(faults).toEqual([]);
    for (const look of looks) {
      await using one = await openVisitor(theatre.browser, { url, ...look });
      await one.open(tell);
      await one.page
        .locator('input[name=mark]')
        .evaluate((mark, old) => mark.setAttribute('value', old), oldMark());
      await one.page.getByRole('button', { name: 'Send eksemplet' }).click();
      await one.look();
      expect(await one.page.locator('#error-summary a').count()).toBeGreaterThan(8);
    }
    for (const look of looks) {
      await using one = await openVisitor(theatre.browser, { url, ...look, cookie: admin });
      await one.open('/da/arbejdsrum/eksempler');
      await one.look();
      await one.page.getByRole('link', { name: String(fields['title']) }).click();
      await one.page.getByRole('heading', { level: 1, name: String(fields['title']) }).waitFor();
      await one.look();
      await one.page.getByRole('link', { name: 'Ret parternes ord' }).click();
      await one.look();
      await one.open('/da/arbejdsrum/personer');
      await one.look();
    }
  });

  it('what is typed survives a closed window and a lost connection', async () => {
    const { url } = theatre.product;
    await using one = await openVisitor(theatre.browser, { url });
    await one.open(tell);
    await one.page.locator('#answer-gain').fill('Det her må ikke forsvinde');
    await one.page.close();
    const again = await one.window();
    await again.goto(url + tell);
    expect(await again.locator('#answer-gain').inputValue()).toBe('Det her må ikke forsvinde');
    await one.context.setOffline(true);
    await again.getByRole('button', { name: 'Send eksemplet' }).click();
    await again.getByText('Der er ingen forbindelse').waitFor();
    expect(await again.locator('#answer-gain').inputValue()).toBe('Det her må ikke forsvinde');
    await one.context.setOffline(false);
  });

  it('can be sent by keyboard alone, and the trap is never met', async () => {
    await using one = await openVisitor(theatre.browser, { url: theatre.product.url });
    await one.open(tell);
    await one.page.locator('#title').focus();
    const met: string[] = [];
    for (let step = 0; step < 90; step += 1) {
      await one.page.keyboard.press('Tab');
      const at = await one.page.evaluate(
        () => document.activeElement?.id || document.activeElement?.textContent?.trim() || '',
      );
      met.push(at);
      if (at === 'Gem kladden') break;
    }
    expect(met).toContain('Send eksemplet');
    expect(met).not.toContain('website');
  });
});

describe('bad input', () => {
  it('too fast, trapped or forged: asked to look again, with everything in its place', async () => {
    const fields = wholeCase('hurtig');
    const someone = visitor();
    const form = await openForm(someone);
    const hurried = [{}, { mark: oldMark(), website: 'https://spam.test' }, { mark: '' }, { mark: 'x.y' }];
    for (const more of hurried) {
      const answer = await someone.post(`${tell}?/send`, { ...form, ...fields, ...more });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('tryk så en gang til');
      expect(html).toContain('Læseklub hurtig');
      expect(html).toContain('partner-hurtig@byg.test');
    }
  });

  it('hostile texts are shown as they were typed, and run nowhere', async () => {
    const hostile = '<script>alert(1)</script> <img src=x onerror=alert(2)> **fed** {{7*7}}';
    const fields = {
      ...wholeCase('fjendtlig'),
      title: `Fjendtlig ${hostile}`,
      'answer-gain': `${hostile} \u202e\u0007`,
    };
    const desk = await agreed(fields);
    expect((await asAdmin(`${desk}?/publish`, {})).status).toBe(303);
    const { url } = theatre.product;
    const slug = 'fjendtlig-script-alert-1-script-img-src-x-onerror-alert-2';
    await using one = await openVisitor(theatre.browser, { url });
    one.page.on('dialog', () => expect.fail('a script ran'));
    for (const path of [`/da/eksempler/${slug}`, '/da/eksempler', '/en/cases', '/da/soeg?q=fjendtlig']) {
      const html = await (await fetch(url + path)).text();
      expect(html, path).not.toContain('<script>alert(1)');
      expect(html, path).not.toContain('<img src=x');
      expect(html, path).toContain('&lt;script');
      await one.open(path);
      await one.look();
    }
    for (const feed of ['/feeds/da/cases.atom', '/api/v1/cases', `/da/eksempler/${slug}/sheet.pdf`]) {
      const answer = await fetch(url + feed);
      expect(answer.status, feed).toBeLessThan(500);
      if (!/json|pdf/.test(answer.headers.get('content-type') ?? ''))
        expect(await answer.text()).not.toContain('<script>alert(1)');
    }
    await asAdmin(`${desk}?/withdraw`, {});
  });

  it('ten thousand signs, control characters, values that nobody offered, addresses that are none', async () => {
    const fields = wholeCase('langt');
    const long = 'æ'.repeat(10_000);
    const bad: [CaseFields, string][] = [
      [{ 'answer-purpose': long }, 'Der er plads til 900 tegn'],
      [{ title: long }, 'Der er plads til 120 tegn'],
      [{ title: 'Besøg https://spam.test nu' }, 'webadresse'],
      [{ 'answer-gain': 'http://a.test http://b.test http://c.test' }, 'for mange webadresser'],
      [{ sector1: 'mafia' }, 'hvad det er for en slags partner'],
      [{ barrier: ['vejret'] }, 'Vælg en af mulighederne'],
      [{ phase: '99' }, 'Vælg en af mulighederne'],
      [{ from: 'tolv' }, 'årstal med fire cifre'],
      [{ from: '2024', to: '2020' }, 'Slutåret ligger før'],
      [{ partnerEmail: 'ikke en adresse' }, 'E-mailadressen ser ikke rigtig ud'],
      [{ partnerEmail: fields['libraryEmail'] ?? '' }, 'hver sin mailadresse'],
      [{ summary: 'Kort' }, 'mindst 80 tegn'],
    ];
    for (const [more, sentence] of bad) {
      const answer = await send({ ...fields, ...more });
      const html = await answer.text();
      expect(answer.status, sentence).toBe(422);
      expect(html).toContain(sentence);
      expect(html).toContain(
        'partner-langt@byg.test'.replace(
          'partner-langt',
          more['partnerEmail'] ? 'afsender-langt' : 'partner-langt',
        ),
      );
    }
    expect(await (await send({ ...fields, 'answer-purpose': long })).text()).toContain(long);
    const odd = await send({ ...fields, library: 'Navn \u0000\u0007\u202e med tegn', once: 'ikke-et-id' });
    expect(odd.status).toBe(303);
  });

  it('a thousand sendings from one address: clear, nothing lost, few letters', async () => {
    const someone = plainVisitor(theatre.product.url);
    const mark = oldMark();
    const statuses = new Map<number, number>();
    let last = '';
    for (let round = 0; round < 40; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 25 }, (_, index) =>
          someone.post(`${tell}?/send`, {
            ...wholeCase(`mange-${round}-${index}`),
            ...{ once: crypto.randomUUID(), mark },
          }),
        ),
      );
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      last = (await answers.find(({ status }) => status === 429)?.text()) ?? last;
    }
    expect([...statuses.keys()].sort()).toEqual([303, 429]);
    expect(statuses.get(303)).toBeLessThan(40);
    expect(last).toContain('Læseklub mange-39');
    expect(last).toContain('står stadig i felterne');
    expect((await fetch(`${theatre.product.url}/health/ready`)).status).toBe(200);
  });
});
