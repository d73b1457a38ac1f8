import { expect, it } from 'vitest';
import { address } from '#words/addresses.ts';
import { guideWords } from '#words/guide/index.ts';
import { enterByLink, enterSignedIn, signInByMail } from '../nouns/entrance.ts';
import { guestLink } from '../../harness/browser-mailbox.ts';
import { addOrganisation, beginPartnership, inviteParty } from '../nouns/room.ts';
import { field, fillLooseSide, keptHere } from '../nouns/tool-page.ts';
import type { Stage } from '../stage.ts';

const chapters = {
  da: '/da/guide/hvad-faar-partneren',
  en: '/en/guide/what-does-the-partner-get',
} as const;

/** From the guide to a partnership with its people. */
export function meet(stage: Stage): void {
  it('a library worker takes a sheet from the chapter into a partnership', () => fromChapterToRoom(stage));

  it('invites two partners by mail: one takes an account, one comes by the link alone', async () => {
    const { museum, university, people, mailbox, language } = stage;
    await inviteBoth(stage);
    await museum.open(address(language, 'sign-in'));
    await signInByMail(museum, mailbox, people.museum);
    await museum.open(await mailbox.find(people.museum.email, guestLink));
    await enterSignedIn(museum);
    await museum.look();
    const link = await mailbox.find(people.university.email, guestLink);
    await enterByLink(university, mailbox, { ...people.university, link });
    await university.look();
    expect(await university.page.getByRole('heading', { level: 1 }).innerText()).toBe(stage.example.title);
  });
}

async function fromChapterToRoom(stage: Stage): Promise<void> {
  const { lead, language, example, people, mailbox, script } = stage;
  const [library] = example.parties;
  const { page } = lead;
  await lead.open(address(language, 'sign-in'));
  await lead.look();
  await signInByMail(lead, mailbox, people.lead);
  await addOrganisation(lead, { ...library, kind: 'library' });
  await lead.open(chapters[language]);
  await page.locator('main a[href*="win-win"]').first().click();
  await page.waitForURL(/win-win/);
  await field(page, 'title').fill(example.title);
  await field(page, 'shared.occasion').fill(example.occasion);
  await field(page, 'shared.purpose').fill(example.purpose);
  await fillLooseSide(page, 0, library);
  if (script) {
    await keptHere(page, language);
    await page.reload();
    await expect.poll(() => field(page, 'sides.0.wants').inputValue()).toBe(library.wants);
  }
  await page.getByRole('button', { name: guideWords(language)('takeIntoPartnership') }).click();
  await page.waitForURL(/sheet=/);
  stage.room = await beginPartnership(lead, example.title, example.purpose);
  stage.sheet = new URL(page.url()).pathname;
  await lead.look();
  expect(await field(page, 'sides.0.brings').inputValue()).toBe(library.brings);
}

async function inviteBoth({ lead, room, example, people }: Stage): Promise<void> {
  const [, museum, university] = example.parties;
  await inviteParty(lead, room, { organisation: { ...museum, kind: 'museum' }, person: people.museum });
  const second = { organisation: { ...university, kind: 'university' }, person: people.university };
  await inviteParty(lead, room, second);
}
