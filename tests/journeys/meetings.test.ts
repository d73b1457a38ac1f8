import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#domain/time.ts';
import { welcome } from '#server/house/commands/people.ts';
import { meetingWords } from '#words/meetings/index.ts';
import { openRoles, type Roles } from '../harness/browser-roles.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';

let theatre: Theatre;
let roles: Roles;
beforeAll(async () => {
  theatre = await openTheatre();
  roles = await openRoles(theatre);
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const language = 'da';
const say = meetingWords(language);
const people = {
  lead: 'bibliotekerne@mellem-rummet.example',
  partner: 'universitetsbiblioteket@mellem-rummet.example',
  outside: 'formand@borger.test',
};
const ahead = (days: number): string => addDays(new Date().toISOString().slice(0, 10), days);
/** Nobody on this journey has script; forms are all it takes. */
const come = (more: object): Promise<Visitor> =>
  openVisitor(theatre.browser, { url: theatre.product.console.address, language, script: false, ...more });
const press = ({ page }: Visitor, name: string, at = 0) =>
  page.getByRole('button', { name, exact: true }).nth(at).click();

async function propose(visitor: Visitor, days: number): Promise<void> {
  await visitor.page.getByLabel(say('day')).fill(ahead(days));
  await visitor.page.getByLabel(say('time')).fill('13:30');
  await press(visitor, say('propose'));
}

async function answerAll(visitor: Visitor, answer: 'yes' | 'maybe'): Promise<void> {
  for (const group of await visitor.page.getByRole('radio', { name: say(`answer_${answer}`) }).all())
    await group.check();
  await press(visitor, say('answerSave'));
}

/** The meeting was an hour ago: what only time can do is done beside the product. */
async function letTimePass(meeting: string): Promise<void> {
  const house = theatre.product.console;
  const personId = await welcome(house, { email: people.lead, name: '', language });
  const who = { asker: { kind: 'person', personId }, signedInBy: 'magic-link', language } as const;
  await house.within(who, async (needs) => {
    const stands = await needs.meetings.meeting(meeting);
    if (!stands) throw new Error('the meeting is not there');
    const startsAt = new Date(Date.now() - 3_600_000).toISOString();
    return needs.meetings.saveMeeting({ ...stands, startsAt, fromRevision: stands.revision });
  });
}

/** Two with script write in the same notes, and each sees the other do it. */
async function writeTogether(notes: string): Promise<{ mine: Visitor; theirs: Visitor }> {
  const mine = await come({ cookie: roles.lead, script: true });
  const cookie = await theatre.product.signIn(people.partner);
  const theirs = await come({ cookie, script: true, width: 320, dark: true });
  const field = ({ page }: Visitor) => page.getByRole('textbox', { name: /^Noter til: / }).first();
  await Promise.all([mine.open(notes), theirs.open(notes)]);
  await expect.poll(() => mine.page.getByText(/Gemt|Gemmer/).count()).toBeGreaterThan(0);
  await field(mine).fill('Vi åbner');
  await expect.poll(() => field(theirs).inputValue()).toBe('Vi åbner');
  await field(theirs).press('End');
  await field(theirs).pressSequentially(' i maj');
  await expect.poll(() => field(mine).inputValue()).toBe('Vi åbner i maj');
  await mine.page.getByText('er i dette felt').first().waitFor();
  await Promise.all([mine.look(), theirs.look()]);
  await expect.poll(() => mine.page.getByText(/^Gemt/).count()).toBe(1);
  return { mine, theirs };
}

it('finds a time with somebody from outside, calls, holds the meeting and has the minutes approved', async () => {
  await using lead = await come({ cookie: roles.lead });
  await using guest = await come({ cookie: roles.guest, width: 320 });
  await using partner = await come({ cookie: await theatre.product.signIn(people.partner) });
  await using outsider = await come({ width: 320 });

  await lead.open(`${roles.rooms[0]}/moeder/nyt`);
  await lead.look();
  await lead.page.getByLabel(say('titleField')).fill('Forårets lørdage');
  await press(lead, say('create'));
  await propose(lead, 20);
  await propose(lead, 21);
  const dates = new URL(lead.page.url()).pathname;
  const meeting = dates.replace(/\/[^/]+$/, '');
  await lead.look();

  await lead.open(meeting);
  await lead.page.getByText(say('addOutside'), { exact: true }).click();
  await lead.page.getByLabel(say('outsideEmail')).fill(people.outside);
  await lead.page.getByLabel(say('outsideName')).fill('Formand');
  await press(lead, say('outsideAdd'));
  await lead.page
    .getByRole('button', { name: /^Ned: / })
    .first()
    .click();
  await lead.look();
  await lead.open(dates);
  await press(lead, say('ask'));

  await outsider.open(await theatre.mailbox.find(people.outside, /https?:\S+\/moeder\/\S+/));
  await outsider.look();
  await answerAll(outsider, 'maybe');
  await outsider.page.getByText(say('byLinkSaved')).waitFor();
  await guest.open(dates);
  await guest.look();
  await answerAll(guest, 'yes');
  await lead.open(dates);
  await lead.page
    .getByRole('button', { name: /^Vælg: / })
    .first()
    .click();
  await lead.page.waitForURL(/done=chosen/);
  await theatre.mailbox.find(people.outside, /indkaldt til mødet/);
  await outsider.page.reload();
  await outsider.page.getByText(/Mødet holdes/).waitFor();

  await letTimePass(meeting.split('/').at(-1) ?? '');
  const writers = await writeTogether(`${meeting}/noter`);
  await using mine = writers.mine;
  await using theirs = writers.theirs;
  await lead.open(`${meeting}/noter`);
  await lead.page.getByText('Vi åbner i maj').first().waitFor();
  await lead.page
    .getByRole('textbox', { name: /^Noter til: / })
    .first()
    .fill('Tre **lørdage** i marts.');
  await press(lead, say('notesSave'));
  const first = theirs.page.getByRole('textbox', { name: /^Noter til: / }).first();
  await expect.poll(() => first.inputValue()).toBe('Tre **lørdage** i marts.');
  await lead.page.getByLabel(say('decisionField')).fill('Vi prøver tre lørdage.');
  await press(lead, say('decisionAdd'));
  for (const visitor of [lead, guest, partner]) {
    await visitor.open(`${meeting}/noter`);
    await visitor.page.getByRole('button', { name: /^Ja: / }).click();
  }
  await partner.page.getByText(say('decision_stands'), { exact: true }).waitFor();
  await press(guest, say('mood_4'));
  await lead.page.getByLabel(say('actionField')).fill('Skriver til skolen');
  await lead.page.getByLabel(say('actionWho')).selectOption({ index: 1 });
  await press(lead, say('actionAdd'));
  await lead.page.getByText('Skriver til skolen').waitFor();
  await lead.look();
  await guest.look();

  await lead.open(`${meeting}/referat`);
  await press(lead, say('forward'));
  for (const visitor of [lead, guest, partner]) {
    await visitor.open(`${meeting}/referat`);
    await visitor.page.getByRole('button', { name: /^Godkend for / }).click();
  }
  await partner.page.getByText(say('state_approved'), { exact: true }).waitFor();
  // Who had the notes open is told in the same moment that they are closed.
  for (const writer of [mine, theirs]) {
    await writer.page.getByText(say('notesLocked')).waitFor();
    expect(await writer.page.getByRole('textbox', { name: /^Noter til: / }).count()).toBe(0);
  }
  await partner.look();
  await guest.open(`${meeting}/referat`);
  await guest.look();
  const href = (await guest.page.getByRole('link', { name: say('pdf') }).getAttribute('href')) ?? '';
  const pdf = await guest.page.request.get(new URL(href, guest.url).href);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  await outsider.open(await theatre.mailbox.find(people.outside, /https?:\S+\/moeder\/\S+/));
  await outsider.page.getByText('Tre lørdage i marts.').waitFor();
  expect(await outsider.page.locator('strong', { hasText: 'lørdage' }).count()).toBe(1);
  await outsider.look();
});
