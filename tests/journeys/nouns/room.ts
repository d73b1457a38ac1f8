import { expect } from 'vitest';
import { address } from '#words/addresses.ts';
import { partyWords } from '#words/parties/index.ts';
import { partnershipWords } from '#words/partnerships/index.ts';
import { peopleWords } from '#words/people/index.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import type { Person } from './entrance.ts';
import type { PartyTexts } from './example.ts';
import { field } from './tool-page.ts';

type Organisation = Pick<PartyTexts, 'name' | 'place'> & { readonly kind: string };

async function fillOrganisation({ page }: Visitor, { name, place, kind }: Organisation): Promise<void> {
  await field(page, 'name').fill(name);
  await field(page, 'kind').selectOption(kind);
  await field(page, 'place').fill(place);
}

/** Writes one's organisation into the register; whoever does it first looks after it. */
export async function addOrganisation(visitor: Visitor, organisation: Organisation): Promise<void> {
  const { page, language } = visitor;
  await visitor.open(address(language, 'workspace', 'organisations', 'new'));
  await visitor.look();
  await fillOrganisation(visitor, organisation);
  await page.getByRole('button', { name: peopleWords(language)('newOrganisationSave') }).click();
  await page.waitForURL(/done=added/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(organisation.name);
  await visitor.look();
}

/** The page one stands on begins a partnership; answers with its address. */
export async function beginPartnership(visitor: Visitor, name: string, purpose: string): Promise<string> {
  const { page, language } = visitor;
  await visitor.look();
  await field(page, 'name').fill(name);
  await field(page, 'purpose').fill(purpose);
  await page.getByRole('button', { name: partnershipWords(language)('newSave') }).click();
  await page.waitForURL(/\/(partnerskaber|partnerships)\/[0-9a-f-]{36}/);
  const [, room = ''] = /(\/\w+\/\w+\/(?:partnerskaber|partnerships)\/[0-9a-f-]{36})/.exec(page.url()) ?? [];
  return room;
}

/** Takes a new organisation in as a party, and sends a personal link to one of its people. */
export async function inviteParty(
  visitor: Visitor,
  room: string,
  { organisation, person }: { organisation: Organisation; person: Person },
): Promise<void> {
  const { page, language } = visitor;
  const say = partyWords(language);
  await visitor.open(`${room}/${language === 'da' ? 'parter/tilfoej' : 'parties/add'}`);
  await visitor.look();
  await fillOrganisation(visitor, organisation);
  await page.getByRole('button', { name: say('addNewSave') }).click();
  await page.waitForURL(/done=added/);
  await visitor.look();
  await field(page, 'email').fill(person.email);
  await field(page, 'name').fill(person.name);
  await field(page, 'function').fill(person.function);
  await page.getByLabel(say('mandateBox', { party: organisation.name })).check();
  await page.getByRole('button', { name: say('inviteSend') }).click();
  await page.waitForURL(/done=invited/);
  await visitor.look();
}
