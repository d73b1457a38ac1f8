import { expect, it } from 'vitest';
import { addDays, type Day } from '#domain/time.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { sheetWords } from '#words/sheets/index.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import { accept, clauseAt, hardStops, putForward, withdraw } from '../nouns/agreement.ts';
import { post } from '../nouns/deed-form.ts';
import { examples } from '../nouns/example.ts';
import { fillOwnSide } from '../nouns/shared-sheet.ts';
import { people, purpose, room, signedIn, textOf, type Life } from './life.ts';
import { walk } from './walk-phases.ts';

/** From the first gate to an agreement in force. */
export function agree(life: () => Life): void {
  it('the leader opens the first gate, and each fills in its side of a sheet that is shown at once', () =>
    findGain(life()));
  it('the agreement is written in both languages, commented, taken back and put forward anew', () =>
    negotiate(life()));
  it('both accept what they have read, and what is owed becomes promises', () => comeIntoForce(life()));
}

async function findGain(life: Life): Promise<void> {
  const { lead, partner } = life;
  await signedIn(life, 'director');
  await walk(life, lead, 'explore', 'find');
  await lead.open(room(life, lead, 'sheets'));
  await post(lead, '', { tool: 'win-win', title: 'Hvem får hvad' });
  life.sheet = /([0-9a-f-]{36})\/?$/.exec(new URL(lead.page.url()).pathname)?.[1] ?? '';
  for (const [visitor, party] of [
    [lead, examples.da.parties[0]],
    [partner, examples.en.parties[1]],
  ] as const) {
    await visitor.open(room(life, visitor, 'sheets', life.sheet));
    await fillOwnSide(visitor, party, true);
  }
  expect(await textOf(partner)).not.toContain(examples.da.parties[0].mustHave);
  await lead.open(room(life, lead, 'sheets', life.sheet));
  await lead.page.getByRole('button', { name: sheetWords('da')('reveal'), exact: true }).click();
  await lead.page.waitForURL(/revealed=1/);
  await partner.open(room(life, partner, 'sheets', life.sheet));
  const shown = partner.page.locator('textarea[name="sides.0.mustHave"]');
  expect(await shown.inputValue()).toBe(examples.da.parties[0].mustHave);
  await walk(life, lead, 'build', 'plan', 'lead');
}

/** The dates that are agreed, from the day that they begin. */
const datesFrom = (today: Day) => ({
  startsOn: today,
  endsOn: addDays(today, 365),
  noticeDays: '60',
  evaluations: addDays(today, 180),
  lastMeetingOn: addDays(today, 360),
});

/** A clause in both languages, as both parties read it. */
export async function writeBoth(life: Life, by: Visitor, clause: string, text: string): Promise<void> {
  await by.open(clauseAt(room(life, by), clause));
  await post(by, 'write', { 'text-da': text, 'text-en': `${text} (in English)` });
  expect(by.page.url()).toMatch(/saved=/);
}

async function negotiate(life: Life): Promise<void> {
  const { lead, partner, house } = life;
  const at = room(life, lead);
  await lead.open(room(life, lead, 'agreement'));
  const frame = { level: 'intent', mode: 'culture', languages: 'both-da' };
  await post(lead, 'begin', { ...frame, ...datesFrom(house.today()) });
  await lead.open(room(life, lead, 'agreement'));
  for (const clause of await hardStops(lead)) await writeBoth(life, lead, clause, `${clause}: ${purpose}`);
  await lead.open(`${room(life, lead, 'agreement', 'promises')}/A08`);
  const owed = { text: 'Fire lydværker hænger i læsesalen', dueOn: addDays(house.today(), 90) };
  await post(lead, 'add', owed);
  await putForward(lead, at, 'Første bud');
  await partner.open(clauseAt(room(life, partner), 'A08'));
  await post(partner, 'comment', { comment: 'Our name stands beside each work.' });
  await withdraw(lead, at);
  await writeBoth(life, lead, 'A08', 'Museets navn står ved hvert værk.');
  const second = await putForward(lead, at, 'Med museets navn');
  const version = second.split('/').at(-1) ?? '';
  await partner.open(room(life, partner, 'agreement'));
  await partner.page.getByRole('link', { name: agreementWords('en')('compareWith', { number: 1 }) }).click();
  expect((await partner.page.locator('ins').allInnerTexts()).join(' ')).toContain('Museets');
  await acceptBoth(life, version);
}

/** Both read the version and accept it, each in its own language. */
export async function acceptBoth(life: Life, version: string, lead: 'lead' | 'heir' = 'lead'): Promise<void> {
  for (const role of [lead, 'partner'] as const)
    await accept(life[role], room(life, life[role], 'agreement', 'versions', version), people[role]);
}

async function comeIntoForce(life: Life): Promise<void> {
  const { lead, partner, mailbox } = life;
  await mailbox.find(people.partner.email, /[0-9a-f]{64}/);
  await partner.open(room(life, partner, 'agreement'));
  expect(await textOf(partner)).toContain(agreementWords('en')('versionState_accepted'));
  await partner.open(room(life, partner, 'promises'));
  expect(await textOf(partner)).toContain('Fire lydværker hænger i læsesalen');
  await walk(life, lead, 'resource');
}
