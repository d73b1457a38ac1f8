import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { lettersOf, openPdf, rolesIn } from '#server/documents/opened-pdf.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { tellEvent } from '#words/history/index.ts';
import { accept, agreementAt, calendarFeed, putForward, writeClause } from '../nouns/agreement.ts';
import { docxText } from '../nouns/docx.ts';
import { downloaded } from '../nouns/tool-page.ts';
import { actors, type Stage } from '../stage.ts';
import { dates } from './agree.ts';

/** What they have in hand afterwards. */
export function keep(stage: Stage): void {
  it('the agreement is downloaded and read back, with its evidence', () => documents(stage));
  it('its dates come as a calendar', () => calendar(stage));
  it('the history says it all', () => history(stage));
  it('a change after that is an amendment, which all accept again', () => amendment(stage));
}

async function documents(stage: Stage): Promise<void> {
  const { university, version, language, example } = stage;
  const { page } = university;
  await university.open(version);
  const sha256 = await page.locator('code').first().innerText();
  const get = async (key: 'versionPdf' | 'versionDocx') => {
    const link = page.getByRole('link', { name: agreementWords(language)(key, { number: 2 }) });
    return (await downloaded(page, () => link.click())).bytes;
  };
  const pdf = await openPdf(await get('versionPdf'));
  expect(pdf).toMatchObject({ tagged: true, ua: '1' });
  expect(pdf.language.slice(0, 2)).toBe(language);
  expect(pdf.title).toContain(example.title);
  expect(rolesIn(pdf.parts)).toEqual(expect.arrayContaining(['H1', 'P', 'Table', 'TH', 'L']));
  const docx = docxText(await get('versionDocx'));
  const evidence = actors(stage).flatMap(({ person }) => [person.name, person.function]);
  for (const text of [example.purpose, sha256, ...evidence]) {
    expect(pdf.letters).toContain(lettersOf(text));
    expect(lettersOf(docx)).toContain(lettersOf(text));
  }
}

async function calendar({ lead, room, example }: Stage): Promise<void> {
  const feed = new ICAL.Component(ICAL.parse(await calendarFeed(lead, room)));
  const events = feed.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const days = events.map(({ startDate }) => startDate.toString());
  expect(days).toEqual(expect.arrayContaining(Object.values(dates)));
  for (const { summary } of events) expect(summary).toContain(example.title);
}

async function history({ lead, room, language, people, example }: Stage): Promise<void> {
  await lead.open(`${room}/${language === 'da' ? 'historie' : 'history'}`);
  await lead.look();
  const told = await lead.page.locator('main').innerText();
  const tell = tellEvent(language);
  for (const [kind, details] of [
    ['partnership-begun', {}],
    ['link-sent', { name: people.university.name, party: example.parties[2].name }],
    ['agreement-begun', {}],
    ['version-withdrawn', { number: 1 }],
    ['version-put-forward', { number: 2 }],
    ['version-accepted', { number: 2, name: people.university.name, function: people.university.function }],
    ['agreement-in-force', { number: 2 }],
  ] as const)
    expect(told).toContain(tell({ kind, details }));
}

async function amendment(stage: Stage): Promise<void> {
  const { lead, room, example, language } = stage;
  await writeClause(lead, room, { clause: 'A28', text: `A28: ${example.occasion}` });
  stage.version = await putForward(lead, room, '3');
  for (const { visitor, person } of actors(stage)) await accept(visitor, stage.version, person);
  await lead.open(agreementAt(room));
  const states = await lead.page.locator('.versions').innerText();
  const say = agreementWords(language);
  for (const key of ['amendment', 'versionState_accepted', 'versionState_superseded'] as const)
    expect(states).toContain(say(key));
}
