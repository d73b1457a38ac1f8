import { done, problem } from '#domain/result.ts';
import { inviteGuest } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import { demoWords } from '#words/demo/index.ts';
import type { Command, Commanded } from './command.ts';
import { agree } from './demo/agree.ts';
import { callMeetings } from './demo/call-meetings.ts';
import { planWords } from './demo/communication.ts';
import { writeContacts } from './demo/contacts.ts';
import { giveAndGain } from './demo/contributions.ts';
import { askThrice } from './demo/evaluations.ts';
import { writeNotes } from './demo/notes.ts';
import { putFiles } from './demo/files.ts';
import { openInbox } from './demo/ideas.ts';
import { layOut } from './demo/lay-out.ts';
import { cast, catchLetters, doingAs, lastSecret, must } from './demo/people.ts';
import { promiseAndWatch } from './demo/promises.ts';
import { walkPhases } from './demo/phases.ts';
import { makeTemplate } from './demo/templates.ts';
import { demoPartnerships, openAsOwner, removeDemo } from './demo/remove.ts';
import { asPerson, openConsole, type Console } from './open-console.ts';
import { welcome } from './people.ts';

/** The demonstration partnership: put in once, shown again, or taken out. */
export const demo: Command = async (commanded) => {
  const { options, settings, language, log, print } = commanded;
  const say = demoWords(language);
  await using house = await openConsole(settings, log);
  if (options['delete'] === true) {
    print(say((await removeDemo(house.ownerUrl)) ? 'removed' : 'notThere'));
    return 0;
  }
  const there = await partnershipThere(house);
  const partnershipId = there ?? (await putIn(house, commanded));
  print(say(there === null ? 'made' : 'thereAlready'));
  await printLinks(house, partnershipId, commanded);
  return 0;
};

async function partnershipThere({ ownerUrl }: Console): Promise<string | null> {
  const client = await openAsOwner(ownerUrl);
  try {
    return (await demoPartnerships(client))[0] ?? null;
  } finally {
    await client.end();
  }
}

/** Whole or not at all. */
export async function putIn(house: Console, { language }: Pick<Commanded, 'language'>): Promise<string> {
  try {
    const laid = await layOut(house, language);
    await agree(laid, language);
    await callMeetings(laid);
    await walkPhases(laid, language);
    await giveAndGain(laid, language);
    await writeContacts(laid, language);
    await planWords(laid, language);
    await openInbox(laid, language);
    await askThrice(laid, language);
    await promiseAndWatch(laid, language);
    await putFiles(laid, language);
    await writeNotes(laid, language);
    await makeTemplate(laid);
    return laid.partnershipId;
  } catch (error) {
    await removeDemo(house.ownerUrl);
    throw error;
  }
}

async function printLinks(
  house: Console,
  partnershipId: string,
  { language, print }: Commanded,
): Promise<void> {
  const say = demoWords(language);
  const path = address(language, 'workspace', 'partnerships', partnershipId);
  for (const who of ['lead', 'partner'] as const) {
    const link = must(await house.signIn.oneTimeLink(cast[who].email, { minutes: 60, language }));
    print(`\n${say(who, { name: cast[who].name })}\n${link}?next=${encodeURIComponent(path)}`);
  }
  const secret = await newGuestLink(house, partnershipId);
  print(`\n${say('guest', { name: cast.guest.name })}\n${house.address}/g/${secret}`);
  print(say('guestCode', { email: cast.guest.email }));
  print(`\n${say('address', { address: house.address + path })}`);
  print(say('once'));
}

/** A new link to the museum's own seat; the ones before it go on working until they run out. */
export async function newGuestLink(house: Console, partnershipId: string): Promise<string> {
  const letters = catchLetters();
  const lead = asPerson(await welcome(house, { ...cast.lead, language: 'da' }));
  await doingAs(
    house,
    lead,
    letters,
  )(async (needs) => {
    const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
    const museum = parties.find(({ organisation }) => organisation.kind === 'museum');
    if (!museum) return problem('not-found');
    const sent = await inviteGuest(needs, { ...cast.guest, partyId: museum.id, mandate: true, days: 60 });
    return sent.ok ? done(sent.value) : sent;
  });
  return lastSecret(letters);
}
