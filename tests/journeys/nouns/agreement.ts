import { expect } from 'vitest';
import { agreementWords } from '#words/agreements/index.ts';
import { partyWords } from '#words/parties/index.ts';
import { shellWords } from '#words/shell/index.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import type { Person } from './entrance.ts';
import { field } from './tool-page.ts';

export const agreementAt = (room: string): string =>
  `${room}/${room.startsWith('/da') ? 'aftale' : 'agreement'}`;
export const clauseAt = (room: string, clause: string): string =>
  `${agreementAt(room)}/${room.startsWith('/da') ? 'afsnit' : 'clauses'}/${clause}`;

const button = ({ page, language }: Visitor, key: Parameters<ReturnType<typeof agreementWords>>[0]) =>
  page.getByRole('button', { name: agreementWords(language)(key), exact: true });

type Dates = {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly lastMeetingOn: string;
  readonly evaluations: string;
};

/** The settings' form as a person fills it in, whether it begins an agreement or changes one. */
export async function fillDates({ page }: Visitor, dates: Dates): Promise<void> {
  for (const [name, value] of Object.entries(dates)) await field(page, name).first().fill(value);
  await field(page, 'noticeDays').fill('30');
}

export async function beginAgreement(visitor: Visitor, room: string, dates: Dates): Promise<void> {
  const { page, language } = visitor;
  await visitor.open(agreementAt(room));
  await visitor.look();
  await page.locator('input[name=level][value=intent]').check({ force: true });
  await field(page, 'languages').selectOption(language);
  await fillDates(visitor, dates);
  await button(visitor, 'begin').click();
  await page.getByRole('heading', { level: 2, name: agreementWords(language)('completeness') }).waitFor();
  await visitor.look();
}

/** Writes a clause in the editor where there is script, else in the plain field. */
export async function writeClause(
  visitor: Visitor,
  room: string,
  { clause, text }: { clause: string; text: string },
): Promise<void> {
  const { page, language } = visitor;
  await visitor.open(clauseAt(room, clause));
  const plain = field(page, `text-${language}`);
  const editor = page.locator('.ProseMirror');
  if (!visitor.script) await plain.fill(text);
  else {
    await editor.waitFor();
    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  }
  await visitor.look();
  await button(visitor, 'saveClause').click();
  await page.waitForURL(/saved=/);
  expect(await page.getByRole('status').first().innerText()).toContain(
    agreementWords(language)('clauseSaved', { time: '' }).slice(0, 12),
  );
}

export async function commentClause(
  visitor: Visitor,
  room: string,
  { clause, text }: { clause: string; text: string },
): Promise<void> {
  await visitor.open(clauseAt(room, clause));
  await field(visitor.page, 'comment').fill(text);
  await button(visitor, 'addComment').click();
  await visitor.page.getByText(text).waitFor();
  await visitor.look();
}

/** Fills every clause that still stands in the way, then puts the draft forward; answers with the version's address. */
export async function putForward(visitor: Visitor, room: string, note: string): Promise<string> {
  const { page } = visitor;
  await visitor.open(agreementAt(room));
  await field(page, 'note').fill(note);
  // What the house suggests and nobody has filled in stands in the agreement only when it is said.
  const stand = page.locator('input[name=gapsStand]');
  if ((await stand.count()) > 0) await stand.check({ force: true });
  await page.getByRole('button', { name: new RegExp(`^(${forwardWords(visitor).join('|')})$`) }).click();
  await page.waitForURL(/\/(udgaver|versions)\/[0-9a-f-]{36}/);
  await visitor.look();
  return new URL(page.url()).pathname;
}

const forwardWords = ({ language }: Visitor): string[] => {
  const say = agreementWords(language);
  return [say('putForward'), say('putForwardAmendment')];
};

export async function withdraw(visitor: Visitor, room: string): Promise<void> {
  await visitor.open(agreementAt(room));
  await button(visitor, 'withdraw').click();
  await visitor.page.waitForURL(/withdrawn=1/);
  await visitor.look();
}

/** Reads a version and accepts it, with mandate, under one's own name and function. */
export async function accept(visitor: Visitor, version: string, person: Person): Promise<string> {
  const { page } = visitor;
  await visitor.open(version);
  await visitor.look();
  const sha256 = await page.locator('code').first().innerText();
  await field(page, 'name').fill(person.name);
  await field(page, 'function').fill(person.function);
  await page.locator('[name=mandate]').check();
  await button(visitor, 'accept').click();
  await page.waitForURL(/accepted=1/);
  await visitor.look();
  return sha256;
}

export async function changeDates(visitor: Visitor, room: string, dates: Dates): Promise<void> {
  const { page, language } = visitor;
  await visitor.open(`${agreementAt(room)}/${language === 'da' ? 'rammer' : 'settings'}`);
  await visitor.look();
  await fillDates(visitor, dates);
  await page
    .locator('main')
    .getByRole('button', { name: shellWords(language)('save'), exact: true })
    .click();
  await page.waitForURL(/saved=/);
}

/** The clauses that stand in the way, as the agreement's page lists them. */
export async function hardStops({ page, language }: Visitor): Promise<string[]> {
  const notice = page.locator('section[aria-labelledby=completeness-heading] li a');
  const title = agreementWords(language)('hardStops');
  if ((await page.getByText(title).count()) === 0) return [];
  const hrefs = await notice.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => href.split('/').at(-1) ?? '');
}

/** Makes the partnership's calendar address, and reads what it gives to a calendar that is signed in nowhere. */
export async function calendarFeed(visitor: Visitor, room: string): Promise<string> {
  const { page, language } = visitor;
  await visitor.open(`${room}/${language === 'da' ? 'kalender' : 'calendar'}`);
  await visitor.look();
  await page.getByRole('button', { name: partyWords(language)('feedMakeOne') }).click();
  const address = await page
    .getByText(/https?:\/\/\S+\/feeds\/\S+/)
    .first()
    .innerText();
  await visitor.look();
  return (await fetch(/https?:\S+/.exec(address)?.[0] ?? '')).text();
}

/** What stands in the clause, as one reads it. */
export async function clauseText(visitor: Visitor): Promise<string> {
  const { page, language } = visitor;
  if (!visitor.script) return field(page, `text-${language}`).inputValue();
  await page.locator('.ProseMirror').waitFor();
  return page.locator('.ProseMirror').innerText();
}
