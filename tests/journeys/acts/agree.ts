import { expect, it } from 'vitest';
import { agreementWords } from '#words/agreements/index.ts';
import {
  accept,
  agreementAt,
  beginAgreement,
  changeDates,
  clauseAt,
  clauseText,
  commentClause,
  hardStops,
  putForward,
  withdraw,
  writeClause,
} from '../nouns/agreement.ts';
import { actors, type Stage } from '../stage.ts';

export const dates = {
  startsOn: '2027-01-04',
  endsOn: '2027-12-17',
  lastMeetingOn: '2027-12-10',
  evaluations: '2027-06-01',
} as const;

/** From the shown sheet to an agreement that is in force. */
export function agree(stage: Stage): void {
  it('the agreement begins with what the sheet says, and shows what stands in the way', () => begin(stage));
  it('the hard stops are written, and all may comment', () => writeAndComment(stage));
  it('it is put forward, withdrawn, put forward again, and the versions compared', () => twice(stage));
  it('all three accept what they have read, and it is in force', () => acceptAll(stage));
}

async function begin({ lead, room, language, example }: Stage): Promise<void> {
  const conflict = agreementWords(language)('conflict_end-before-start');
  await beginAgreement(lead, room, { ...dates, endsOn: '2026-12-17' });
  await lead.page.getByText(conflict).waitFor();
  await changeDates(lead, room, dates);
  await lead.open(agreementAt(room));
  expect(await lead.page.getByText(conflict).count()).toBe(0);
  const [, museum, university] = example.parties;
  for (const [clause, text] of [
    ['A03', example.purpose],
    ['A07', museum.brings],
    ['A08', university.wants],
  ] as const) {
    await lead.open(clauseAt(room, clause));
    expect(await clauseText(lead)).toContain(text);
  }
}

async function writeAndComment({ lead, university, room, example, people }: Stage): Promise<void> {
  await lead.open(agreementAt(room));
  for (const clause of await hardStops(lead))
    await writeClause(lead, room, { clause, text: `${clause}: ${example.together}` });
  await lead.open(agreementAt(room));
  expect(await hardStops(lead)).toEqual([]);
  const text = `${people.university.name}: ${example.occasion}`;
  await commentClause(university, room, { clause: 'A08', text });
  await lead.open(clauseAt(room, 'A08'));
  expect(await lead.page.locator('main').innerText()).toContain(text);
}

async function twice(stage: Stage): Promise<void> {
  const { lead, museum, room, example, people, mailbox, language } = stage;
  const say = agreementWords(language);
  const first = await putForward(lead, room, '1');
  await mailbox.find(people.university.email, /https?:\/\/\S+/);
  await lead.open(clauseAt(room, 'A28'));
  expect(await lead.page.getByRole('button', { name: say('saveClause') }).count()).toBe(0);
  await withdraw(lead, room);
  await writeClause(lead, room, { clause: 'A28', text: `A28: ${example.together} ${example.title}` });
  stage.version = await putForward(lead, room, '2');
  expect(stage.version).not.toBe(first);
  await museum.open(agreementAt(room));
  await museum.page.getByRole('link', { name: say('compareWith', { number: 1 }) }).click();
  await museum.page.waitForURL(/from=1&to=2/);
  const added = (await museum.page.locator('ins').allInnerTexts()).join(' ');
  expect(added).toContain(example.title);
  await museum.look();
}

async function acceptAll(stage: Stage): Promise<void> {
  const { university, mailbox, language, version } = stage;
  const sums = new Set<string>();
  for (const { visitor, person } of actors(stage)) sums.add(await accept(visitor, version, person));
  const [sha256 = ''] = sums;
  expect(sums.size).toBe(1);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  const told = await university.page.getByRole('status').first().innerText();
  expect(told).toContain(agreementWords(language)('inForce'));
  for (const { person } of actors(stage)) await mailbox.find(person.email, new RegExp(sha256));
}
