import { expect, it } from 'vitest';
import { address } from '#words/addresses.ts';
import { ideaWords } from '#words/ideas/index.ts';
import { guestLink } from '../../harness/browser-mailbox.ts';
import { fillIn, post } from '../nouns/deed-form.ts';
import { enterSignedIn, nameFirstAdministrator } from '../nouns/entrance.ts';
import { addOrganisation } from '../nouns/room.ts';
import { library, museum, people, purpose, room, signedIn, textOf, title, type Life } from './life.ts';

const word = 'aakoebing';

/** From a stranger's idea to two parties in a room. */
export function begin(life: () => Life): void {
  it('a library with a leader opens its inbox for ideas', () => openLibrary(life()));
  it('a museum sends an idea in English, which is answered and becomes a partnership', () =>
    haveIdea(life()));
  it('the museum comes by the link in its mail, and stays', () => join(life()));
}

async function openLibrary(life: Life): Promise<void> {
  const { mailbox, director, house, editor } = life;
  await nameFirstAdministrator(editor, house.firstWords);
  const lead = await signedIn(life, 'lead');
  await addOrganisation(lead, { name: library, place: 'Åkøbing', kind: 'library' });
  const [, organisation = ''] = /([0-9a-f-]{36})/.exec(lead.page.url()) ?? [];
  life.organisation = organisation;
  const own = (...path: string[]) => address('da', 'workspace', 'organisations', organisation, ...path);
  await lead.open(own('ideas'));
  await post(lead, '', { word, replyDays: '14', welcome: 'Skriv, hvad I drømmer om.', open: true });
  for (const [role, duties] of [
    ['director', ['director']],
    ['heir', ['partnership-lead']],
  ] as const) {
    await lead.open(own('invite'));
    await post(lead, '', { email: people[role].email, roles: duties });
  }
  for (const role of ['director', 'heir'] as const) {
    const visitor = await signedIn(life, role);
    await visitor.open(await mailbox.find(people[role].email, /(https?:\S+\/(?:invitation)\/\S+)/));
    await post(visitor, '');
  }
  await director.open(own());
  expect(await textOf(director)).toContain(library);
}

async function haveIdea(life: Life): Promise<void> {
  const { partner, lead, organisation } = life;
  await partner.open(address('en', 'ideas', word));
  const { name, email, function: duty } = people.partner;
  const idea = {
    title: 'Sound works among the shelves',
    text: 'Four works that can travel.',
    gain: 'New ears.',
  };
  await fillIn(partner, '', { ...idea, name, function: duty, house: museum, kind: 'museum', email });
  // Whoever is quicker than people are is asked to press once more.
  while (!partner.page.url().endsWith('?done=sent'))
    await partner.page.getByRole('button', { name: ideaWords('en')('send') }).click();
  expect(await textOf(partner)).toContain(ideaWords('en')('sentTitle'));
  await lead.open(address('da', 'workspace', 'organisations', organisation, 'ideas'));
  await lead.page.getByRole('link', { name: idea.title }).click();
  await post(lead, 'answer', { state: 'yes', answer: 'Ja, lad os mødes.' });
  await post(lead, 'become', { name: title, purpose });
  const [, id = ''] = /([0-9a-f-]{36})/.exec(new URL(lead.page.url()).pathname) ?? [];
  life.partnership = id;
  expect(await textOf(lead)).toContain(museum);
}

async function join(life: Life): Promise<void> {
  const { mailbox } = life;
  const partner = await signedIn(life, 'partner');
  await partner.open(await mailbox.find(people.partner.email, guestLink));
  await enterSignedIn(partner);
  await partner.open(room(life, partner));
  expect(await partner.page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  // By the link alone they would be out again when it runs out.
  await post(partner, 'keep');
}
