import { expect, it } from 'vitest';
import { addDays } from '#domain/time.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { evaluationWords } from '#words/evaluations/index.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import { changeDates, putForward } from '../nouns/agreement.ts';
import { post } from '../nouns/deed-form.ts';
import { acceptBoth, writeBoth } from './agree.ts';
import { people, room, signedIn, textOf, type Life } from './life.ts';
import { walk } from './walk-phases.ts';

/** Months later: how it goes, and whether it goes on. */
export function measure(life: () => Life): void {
  it('months later the pulse is answered from the mail by both, and shown', () => feelPulse(life()));
  it('an evaluation is answered alone, shown, and leads to what is agreed', () => evaluate(life()));
  it('before it runs out it is renewed by an amendment that both accept', () => renew(life()));
}

const question = /(https?:\S+\/(?:puls|pulse)\/\S+)/;
const asked = ['lead', 'partner'] as const;

/** Says four of five to everything, on the page that the mail leads to. */
async function sayFour(visitor: Visitor, link: string): Promise<void> {
  await visitor.open(link);
  for (const step of await visitor.page.locator('main input[type=radio][value="4"]').all())
    await step.check({ force: true });
  await post(visitor, '');
}

async function feelPulse(life: Life): Promise<void> {
  const { house, mailbox } = life;
  await house.letDaysPass(90);
  for (const role of asked) await sayFour(life[role], await mailbox.find(people[role].email, question));
  const lead = await signedIn(life, 'lead');
  await signedIn(life, 'partner');
  await signedIn(life, 'director');
  await lead.open(room(life, lead, 'evaluations'));
  await lead.page.locator('main a[href*="/evalueringer/"]:not([href$="/ny"])').first().click();
  if (await lead.page.locator('form[action*="?/show"]').count()) await post(lead, 'show');
  expect(await textOf(lead)).toContain('4');
  await walk(life, lead, 'deliver', 'measure');
}

async function evaluate(life: Life): Promise<void> {
  const { lead, partner, mailbox, house } = life;
  await lead.open(room(life, lead, 'evaluations', 'new'));
  await post(lead, '', { name: 'Et halvt år', deadline: addDays(house.today(), 14) });
  const round = new URL(lead.page.url()).pathname.split('/').at(-1) ?? '';
  for (const role of asked) await sayFour(life[role], await mailbox.find(people[role].email, question));
  await partner.open(room(life, partner, 'evaluations', round));
  await post(partner, 'show');
  await lead.open(room(life, lead, 'evaluations', round));
  await lead.page.getByLabel(evaluationWords('da')('what', { number: 1 })).fill('Spørg ti gæster i døren');
  await post(lead, 'agree');
  expect(await textOf(lead)).toContain('4');
  await walk(life, lead, 'review');
}

async function renew(life: Life): Promise<void> {
  const { house, mailbox } = life;
  await house.letDaysPass(220);
  const lead = await signedIn(life, 'lead');
  const partner = await signedIn(life, 'partner');
  await mailbox.find(people.lead.email, /aftalen|Aftalen/);
  const at = room(life, lead);
  const today = house.today();
  await changeDates(lead, at, {
    startsOn: addDays(today, -320),
    endsOn: addDays(today, 400),
    lastMeetingOn: addDays(today, 390),
    evaluations: addDays(today, 200),
  });
  await writeBoth(life, lead, 'A02', 'Perioden er forlænget med et år.');
  const third = await putForward(lead, at, 'Et år mere');
  await acceptBoth(life, third.split('/').at(-1) ?? '');
  await partner.open(room(life, partner, 'agreement'));
  const states = await partner.page.locator('.versions').innerText();
  for (const key of ['amendment', 'versionState_accepted', 'versionState_superseded'] as const)
    expect(states).toContain(agreementWords('en')(key));
  await walk(life, lead, 'adjust');
}
