import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#domain/language.ts';
import { guideWords } from '#words/guide/index.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import { sheetWords } from '#words/sheets/index.ts';
import { historyWords } from '#words/history/index.ts';
import { lettersOf, openPdf, rolesIn } from '#server/documents/opened-pdf.ts';
import { docxText } from './nouns/docx.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import {
  accept,
  beginAgreement,
  commentClause,
  hardStops,
  putForward,
  withdraw,
  writeClause,
} from './nouns/agreement.ts';
import { enterByLink, enterSignedIn, signInByMail, type Person } from './nouns/entrance.ts';
import { examples } from './nouns/example.ts';
import { heardLive } from './nouns/live-door.ts';
import { guestLink, openMailbox, type Mailbox } from './nouns/mailbox.ts';
import { addOrganisation, beginPartnership, inviteParty } from './nouns/room.ts';
import { fillOwnSide, sheetId } from './nouns/shared-sheet.ts';
import { connected, liveField } from './nouns/shared-sheet.ts';
import { downloaded, field, fillLooseSide, keptHere, rate } from './nouns/tool-page.ts';

const chapters = { da: '/da/guide/hvad-faar-partneren', en: '/en/guide/what-does-the-partner-get' } as const;
const dates = {
  startsOn: '2027-01-04',
  endsOn: '2027-12-17',
  lastMeetingOn: '2027-12-10',
  evaluations: '2027-06-01',
} as const;

let mailbox: Mailbox;
let product: Product;
let browser: Browser;
beforeAll(async () => {
  mailbox = await openMailbox();
  product = await startProduct({ env: { SMTP_URL: mailbox.url } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await mailbox?.[Symbol.asyncDispose]();
});

const person = (language: Language, name: string, duty: string): Person => ({
  email: `${name.toLowerCase()}.${language}@byg.test`,
  name: `${name} ${language === 'da' ? 'Øst' : 'East'}`,
  function: duty,
});

const leaks = (told: string, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => told.includes(secret));

/** Everything that any door tells somebody of a sheet. */
async function allThatIsTold(visitor: Visitor, sheet: string): Promise<string> {
  const id = sheetId(sheet);
  const doors = [
    sheet,
    `${sheet}/__data.json`,
    ...['', '/sheet.json', '/sheet.docx'].map((end) => `/api/v1/sheets/${id}${end}`),
  ];
  const told = await Promise.all(
    doors.map(async (path) => (await visitor.context.request.get(visitor.url + path)).text()),
  );
  return [...told, JSON.stringify(await heardLive(visitor, id))].join('\n');
}

describe.each(languages)('from the guide to the accepted agreement (%s)', (language) => {
  const example = examples[language];
  const say = agreementWords(language);
  const [library, museum, university] = example.parties;
  const people = {
    lead: person(language, 'Liv', language === 'da' ? 'bibliotekar' : 'librarian'),
    museum: person(language, 'Mia', language === 'da' ? 'direktør' : 'director'),
    university: person(language, 'Uno', language === 'da' ? 'lektor' : 'lecturer'),
    stranger: person(language, 'Sif', language === 'da' ? 'gæst' : 'visitor'),
  };
  let [lead, a, b]: Visitor[] = [];
  let [room, sheet, version] = ['', '', ''];
  const links = { a: '', b: '' };
  const visit = (more: object = {}): Promise<Visitor> =>
    openVisitor(browser, { url: product.console.address, language, ...more });

  beforeAll(async () => {
    [lead, a, b] = [await visit(), await visit(), await visit()];
  });

  it('a library worker takes a sheet from the chapter into a partnership', async () => {
    await lead.open(language === 'da' ? '/da/log-ind' : '/en/sign-in');
    await lead.look();
    await signInByMail(lead, mailbox, people.lead);
    await addOrganisation(lead, { ...library, kind: 'library' });
    await lead.open(chapters[language]);
    await lead.page.locator('main a[href*="win-win"]').first().click();
    await lead.page.waitForURL(/win-win/);
    await field(lead.page, 'title').fill(example.title);
    await field(lead.page, 'shared.occasion').fill(example.occasion);
    await field(lead.page, 'shared.purpose').fill(example.purpose);
    await fillLooseSide(lead.page, 0, library);
    await keptHere(lead.page, language);
    await lead.page.reload();
    await expect.poll(() => field(lead.page, 'sides.0.wants').inputValue()).toBe(library.wants);
    await lead.page.getByRole('button', { name: guideWords(language)('takeIntoPartnership') }).click();
    await lead.page.waitForURL(/sheet=/);
    room = await beginPartnership(lead, example.title, example.purpose);
    sheet = new URL(lead.page.url()).pathname;
    await lead.look();
    expect(await field(lead.page, 'brings').inputValue()).toBe(library.brings);
  });

  it('invites two partners by mail: one takes an account, one comes by the link alone', async () => {
    await inviteParty(lead, room, { organisation: { ...museum, kind: 'museum' }, person: people.museum });
    await inviteParty(lead, room, {
      organisation: { ...university, kind: 'university' },
      person: people.university,
    });
    links.a = await mailbox.find(people.museum.email, guestLink);
    links.b = await mailbox.find(people.university.email, guestLink);
    await a.open(`${language === 'da' ? '/da/log-ind' : '/en/sign-in'}`);
    await signInByMail(a, mailbox, people.museum);
    await a.open(links.a);
    await enterSignedIn(a);
    await a.look();
    await enterByLink(b, mailbox, { ...people.university, link: links.b });
    await b.look();
    expect(await b.page.getByRole('heading', { level: 1 }).innerText()).toBe(example.title);
  });

  it('lets each fill in its own side, which nobody else can see', async () => {
    for (const [visitor, party] of [
      [lead, library],
      [a, museum],
      [b, university],
    ] as const) {
      await visitor.open(sheet);
      await visitor.look();
      await fillOwnSide(visitor, party, false);
      await visitor.look();
    }
    const id = sheetId(sheet);
    for (const [visitor, others] of [
      [lead, [museum, university]],
      [a, [library, university]],
      [b, [library, museum]],
    ] as const) {
      const secrets = others.flatMap(({ brings, wants, mustHave }) => [brings, wants, mustHave]);
      expect(leaks(await allThatIsTold(visitor, sheet), secrets)).toEqual([]);
    }
  });

  it('shows all sides at once when all are ready', async () => {
    const sheetSay = sheetWords(language);
    for (const [visitor, party] of [
      [lead, library],
      [a, museum],
      [b, university],
    ] as const) {
      await visitor.open(sheet);
      expect(await visitor.page.getByRole('button', { name: sheetSay('reveal'), exact: true }).count()).toBe(
        0,
      );
      await fillOwnSide(visitor, party, true);
    }
    await b.page.getByRole('button', { name: sheetSay('reveal'), exact: true }).click();
    await b.page.waitForURL(/revealed=1/);
    for (const visitor of [lead, a, b]) {
      await visitor.open(sheet);
      for (const party of example.parties)
        await expect.poll(() => visitor.page.locator('main form').first().innerHTML()).toContain(party.name);
      await visitor.look();
    }
  });

  it('is then written live by all, who see each other', async () => {
    const [here, there] = [liveField(lead.page, 'brings', 0), liveField(b.page, 'brings', 0)];
    await Promise.all([lead, a, b].map(({ page }) => connected(page, language)));
    await here.press('End');
    await here.pressSequentially(' #1');
    await expect.poll(() => there.inputValue()).toBe(`${library.brings} #1`);
    await expect.poll(() => b.page.locator('main').innerText()).toContain(people.lead.name);
    await rate(
      a.page,
      (await liveField(a.page, 'wants', 1).getAttribute('name'))?.replace('wants', 'gain') ?? '',
      '4',
    );
    await expect.poll(() => b.page.locator('input[name$=".gain"][value="4"]:checked').count()).toBe(2);
    await b.look();
  });

  it('and merges what was written without network', async () => {
    const [here, there] = [liveField(lead.page, 'mustHave', 0), liveField(b.page, 'mustHave', 0)];
    lead.expectTrouble(/WebSocket|ERR_INTERNET_DISCONNECTED/);
    await lead.context.setOffline(true);
    await lead.page.getByText(toolboxTexts[language].offline).first().waitFor();
    await here.press('End');
    await here.pressSequentially(' + lead');
    await there.press('Home');
    await there.pressSequentially('guest + ');
    await lead.context.setOffline(false);
    const merged = `guest + ${library.mustHave} + lead`;
    await expect.poll(() => there.inputValue(), { timeout: 20_000 }).toBe(merged);
    await expect.poll(() => here.inputValue()).toBe(merged);
    await lead.page.reload();
    await expect.poll(() => here.inputValue()).toBe(merged);
  });

  it('the agreement begins with what the sheet says, and shows what stands in the way', async () => {
    await beginAgreement(lead, room, { ...dates, endsOn: '2026-12-17' });
    await lead.page.getByText(say('conflict_end-before-start')).waitFor();
    await changeDates(lead, room, dates);
    await lead.open(agreementAt(room));
    expect(await lead.page.getByText(say('conflict_end-before-start')).count()).toBe(0);
    for (const [clause, text] of [
      ['A03', example.purpose],
      ['A07', museum.brings],
      ['A08', university.wants],
    ] as const) {
      await lead.open(clauseAt(room, clause));
      await expect.poll(() => lead.page.locator('.ProseMirror').innerText()).toContain(text);
    }
  });

  it('cannot be put forward before the hard stops are written; all may comment', async () => {
    await lead.open(agreementAt(room));
    for (const clause of await hardStops(lead))
      await writeClause(lead, room, { clause, text: `${clause}: ${example.together}` });
    await lead.open(agreementAt(room));
    expect(await hardStops(lead)).toEqual([]);
    await commentClause(b, room, { clause: 'A08', text: `${people.university.name}: ${university.wants}` });
    await lead.open(clauseAt(room, 'A08'));
    expect(await lead.page.locator('main').innerText()).toContain(
      `${people.university.name}: ${university.wants}`,
    );
  });

  it('is put forward, withdrawn, put forward again, and the two versions are compared', async () => {
    const first = await putForward(lead, room, '1');
    await mailbox.find(people.university.email, /https?:\/\/\S+/);
    await lead.open(clauseAt(room, 'A28'));
    expect(await lead.page.getByRole('button', { name: say('saveClause') }).count()).toBe(0);
    await withdraw(lead, room);
    await writeClause(lead, room, { clause: 'A28', text: `A28: ${example.together} ${example.title}` });
    version = await putForward(lead, room, '2');
    expect(version).not.toBe(first);
    await a.open(agreementAt(room));
    await a.page.getByRole('link', { name: say('compareWith', { number: 1 }) }).click();
    await a.page.waitForURL(/from=1&to=2/);
    expect(await a.page.locator('ins').allInnerTexts()).toContainEqual(
      expect.stringContaining(example.title),
    );
    await a.look();
  });

  it('all three accept what they have read, and it is in force', async () => {
    const sums = [
      await accept(lead, version, people.lead),
      await accept(a, version, people.museum),
      await accept(b, version, people.university),
    ];
    expect(new Set(sums).size).toBe(1);
    expect(sums[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await b.page.getByRole('status').first().innerText()).toContain(say('inForce'));
    for (const { email } of [people.lead, people.museum, people.university])
      await mailbox.find(email, new RegExp(sums[0] ?? ''));
  });

  it('the agreement is downloaded and read back, with its evidence', async () => {
    const { page } = b;
    await b.open(version);
    const sha256 = await page.locator('code').first().innerText();
    const link = (key: 'versionPdf' | 'versionDocx') =>
      page.getByRole('link', { name: say(key, { number: 2 }) });
    const pdf = await openPdf((await downloaded(page, () => link('versionPdf').click())).bytes);
    expect(pdf).toMatchObject({ tagged: true, ua: '1' });
    expect(pdf.language.slice(0, 2)).toBe(language);
    expect(pdf.title).toContain(example.title);
    for (const { name, function: duty } of [people.lead, people.museum, people.university])
      expect(pdf.letters).toContain(lettersOf(name) && lettersOf(duty));
    expect(pdf.letters).toContain(sha256);
    expect(rolesIn(pdf.parts)).toEqual(expect.arrayContaining(['H1', 'P', 'Table', 'TH', 'L']));
    const docx = docxText((await downloaded(page, () => link('versionDocx').click())).bytes);
    for (const text of [example.purpose, people.university.name, sha256]) expect(docx).toContain(text);
  });

  it('dates come as a calendar, and the history says it all', async () => {
    const feed = await calendarFeed(lead, room);
    const events = new ICAL.Component(ICAL.parse(feed))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    const days = events.map(({ startDate }) => startDate.toString());
    expect(days).toEqual(expect.arrayContaining(['2027-01-04', '2027-06-01', '2027-12-10', '2027-12-17']));
    for (const { summary } of events) expect(summary).toContain(example.title);
    await lead.open(`${room}/${language === 'da' ? 'historie' : 'history'}`);
    await lead.look();
    const told = await lead.page.locator('main').innerText();
    const tell = historyWords(language);
    for (const sentence of [
      tell('agreement-begun'),
      tell('version-put-forward', { number: 2 }),
      tell('version-withdrawn', { number: 1 }),
      tell('agreement-in-force', { number: 2 }),
    ])
      expect(told).toContain(sentence);
  });

  it('a change after that is an amendment, which all accept again', async () => {
    await writeClause(lead, room, { clause: 'A28', text: `A28: ${example.occasion}` });
    version = await putForward(lead, room, '3');
    for (const [visitor, who] of [
      [lead, people.lead],
      [a, people.museum],
      [b, people.university],
    ] as const)
      await accept(visitor, version, who);
    await lead.open(agreementAt(room));
    const states = await lead.page.locator('.versions').innerText();
    for (const key of [
      'amendment',
      'versionState_accepted',
      'versionState_superseded',
      'versionState_withdrawn',
    ] as const)
      expect(states).toContain(say(key));
  });

  it('a stranger and nobody find nothing of it', async () => {
    await using stranger = await visit();
    await stranger.open(language === 'da' ? '/da/log-ind' : '/en/sign-in');
    await signInByMail(stranger, mailbox, people.stranger);
    const paths = [...new Set([lead, a, b].flatMap(({ visited }) => [...visited]))].filter((path) =>
      path.startsWith(room),
    );
    expect(paths.length).toBeGreaterThan(10);
    const files = ['agreement.pdf', 'agreement.docx', 'calendar.ics', 'history'].map(
      (file) => `/api/v1${room.replace(/.*\//, '/partnerships/')}/${file}`,
    );
    for (const path of [...paths, ...files, `/api/v1/sheets/${sheetId(sheet)}`]) {
      const theirs = await stranger.context.request.get(stranger.url + path, { maxRedirects: 0 });
      expect([401, 403, 404], `${path} for a stranger`).toContain(theirs.status());
      const nobodys = await fetch(stranger.url + path, {
        redirect: 'manual',
        headers: { accept: 'text/html' },
      });
      expect([303, 401, 404], `${path} for nobody`).toContain(nobodys.status);
      for (const text of [await theirs.text(), await nobodys.text()])
        expect(leaks(text, [example.title, library.name, example.purpose])).toEqual([]);
    }
    expect(await heardLive(stranger, sheetId(sheet))).toBeNull();
  });

  afterAll(async () => {
    for (const visitor of [lead, a, b]) await visitor?.[Symbol.asyncDispose]();
  });
});
