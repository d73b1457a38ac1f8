import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { addDays } from '#domain/time.ts';
import { meetingWords } from '#words/meetings/index.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import { post } from '../nouns/deed-form.ts';
import { library, museum, people, room, textOf, title, type Life } from './life.ts';

/** What is done while it lasts. */
export function work(life: () => Life): void {
  it('a day is found for the first meeting, and both calendars are told', () => findDay(life()));
  it('after the meeting decisions are agreed to, and the minutes are approved by both', () => meet(life()));
  it('promises are kept and moved, risks watched, words approved, contributions written down', () =>
    carry(life()));
}

const both = ({ lead, partner }: Life) => [lead, partner] as const;

async function findDay(life: Life): Promise<void> {
  const { lead, partner, house, mailbox } = life;
  await lead.open(room(life, lead, 'meetings', 'new'));
  await post(lead, '', { kind: 'first', title: 'Første møde', minutes: '60', place: 'Læsesalen' });
  const [, id = ''] = /(?:moeder)\/([0-9a-f-]{36})/.exec(lead.page.url()) ?? [];
  life.meeting = id;
  for (const days of [7, 8])
    await post(lead, 'propose', { day: addDays(house.today(), days), time: '13:30' });
  await partner.open(room(life, partner, 'meetings', id, 'dates'));
  for (const yes of await partner.page.getByRole('radio', { name: meetingWords('en')('answer_yes') }).all())
    await yes.check({ force: true });
  await post(partner, 'answer');
  await lead.open(room(life, lead, 'meetings', id, 'dates'));
  await lead.page
    .getByRole('button', { name: /^Vælg: / })
    .first()
    .click();
  await lead.page.waitForURL(/done=chosen/);
  const invited = await mailbox.calendar(people.partner.email);
  const [event] = new ICAL.Component(ICAL.parse(invited)).getAllSubcomponents('vevent');
  expect(event && new ICAL.Event(event).summary).toContain('Første møde');
}

async function meet(life: Life): Promise<void> {
  const { lead, partner, house, meeting } = life;
  await house.letDaysPass(10);
  const open = (visitor: Visitor, part: string) =>
    visitor.open(room(life, visitor, 'meetings', meeting, part));
  await open(lead, 'notes');
  await lead.page
    .getByRole('textbox', { name: /^Noter til: / })
    .first()
    .fill('Lyd om morgenen, stilhed før ti.');
  await post(lead, 'write');
  await post(lead, 'decide', { text: 'Vi åbner den første lørdag.' });
  for (const visitor of both(life)) {
    await open(visitor, 'notes');
    await visitor.page.locator('form[action*="?/consent"] button[value=yes]').first().click();
    await post(visitor, 'feel');
  }
  expect(await textOf(partner)).toContain(meetingWords('en')('decision_stands'));
  const who = await lead.page
    .locator('[name=who] option', { hasText: people.partner.name })
    .getAttribute('value');
  await post(lead, 'act', { text: 'Sender værkerne', who: who ?? '', dueOn: addDays(house.today(), 20) });
  await open(lead, 'minutes');
  await post(lead, 'forward', { note: 'Læs dem gerne' });
  for (const visitor of both(life)) {
    await open(visitor, 'minutes');
    await post(visitor, 'approve');
  }
  expect(await textOf(partner)).toContain(meetingWords('en')('state_approved'));
}

async function carry(life: Life): Promise<void> {
  const { lead, partner, house } = life;
  await partner.open(room(life, partner, 'promises'));
  await partner.page.getByRole('link', { name: 'Sender værkerne' }).click();
  await post(partner, 'done');
  await lead.open(room(life, lead, 'promises'));
  await post(lead, 'make', { text: 'Skriver til naboerne', dueOn: addDays(house.today(), 30) });
  await lead.page.getByRole('link', { name: 'Skriver til naboerne' }).click();
  await post(lead, 'move', { dueOn: addDays(house.today(), 60), because: 'Vi venter på plakaten.' });
  for (const [visitor, risk] of [
    [lead, 'Læsesalen lukker for vinteren'],
    [partner, 'Transport becomes expensive'],
  ] as const) {
    await visitor.open(room(life, visitor, 'risks'));
    await post(visitor, 'add', { title: risk, probability: '3', consequence: '4', sign: 'Det bliver koldt' });
  }
  await lead.open(room(life, lead, 'communication'));
  await post(lead, 'add', {
    message: 'Læsesalen lyder',
    audiences: 'Naboer',
    logos: 'yes',
    text: 'Kom og lyt.',
  });
  await lead.page.getByRole('link', { name: 'Læsesalen lyder' }).click();
  const line = new URL(lead.page.url()).pathname.split('/').at(-1) ?? '';
  await partner.open(room(life, partner, 'communication', line));
  await post(partner, 'approve');
  await lead.open(room(life, lead, 'communication', line));
  await post(lead, 'state');
  for (const [visitor, what] of [
    [lead, 'Formidler i læsesalen'],
    [partner, 'Conservator on site'],
  ] as const) {
    await visitor.open(room(life, visitor, 'contributions'));
    const given = { standing: 'given', kind: 'hours', amount: '12', unit: 'hours', what };
    await post(visitor, 'record', { ...given, startsOn: house.today() });
  }
  await partner.open(room(life, partner));
  for (const name of [title, library, museum]) expect(await textOf(partner)).toContain(name);
  await lead.open(room(life, lead, 'pulse'));
  await post(lead, '', { every: 'quarter', nextOn: addDays(house.today(), 90) });
}
