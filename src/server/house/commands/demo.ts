import type { Language } from '#domain/language.ts';
import { done, problem } from '#domain/result.ts';
import { inviteGuest } from '#features/partnerships/index.ts';
import { changeMe } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { demoWords } from '#words/demo/index.ts';
import type { Who } from '../visit.ts';
import type { Command, Commanded } from './command.ts';
import { makeLibrary } from './demo/make-library.ts';
import { makeRoom } from './demo/make-room.ts';
import { cast, catchLetters, doingAs, lastSecret, must, type Called, type Role } from './demo/people.ts';
import { demoPartnerships, openAsOwner, removeDemo } from './demo/remove.ts';
import type { Stage } from './demo/stage.ts';
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
  const partnershipId = there ?? (await putInLibrary(house, commanded));
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

/** The one partnership of the demonstration, whole or not at all. */
export const putIn = (house: Console, { language }: Pick<Commanded, 'language'>): Promise<string> =>
  staged(house, language, async (stage) => (await makeRoom(stage)).partnershipId);

/** The whole library: what `byg demo` shows, and what a person plays with in the browser. */
const putInLibrary = (house: Console, { language }: Pick<Commanded, 'language'>): Promise<string> =>
  staged(house, language, async (stage) => (await makeLibrary(stage)).partnershipId);

/** People are welcomed first, by the keeper; all that they do is one transaction. */
async function staged<T>(house: Console, language: Language, make: (stage: Stage) => Promise<T>): Promise<T> {
  try {
    const who = {
      lead: await enter(house, 'lead', language),
      partner: await enter(house, 'partner', language),
      school: await enter(house, 'school', language),
      shop: await enter(house, 'shop', language),
      colleague: await enter(house, 'colleague', language),
    };
    const address = (word: string): string => `${word}@mellem-rummet.example`;
    return await house.together((within) => make({ within, language, people: cast, who, address, mark: '' }));
  } catch (error) {
    await removeDemo(house.ownerUrl);
    throw error;
  }
}

async function enter(house: Console, role: Role, language: Language): Promise<Who> {
  const { email, name, function: duty } = cast[role];
  const asker = asPerson(await welcome(house, { email, name, language }), language);
  await doingAs(house, asker, catchLetters())((needs) => changeMe(needs, { name, function: duty, language }));
  return asker;
}

const presented = ({ name, function: duty }: Called): string => `${name}, ${duty.toLowerCase()}`;

async function printLinks(
  house: Console,
  partnershipId: string,
  { language, print }: Commanded,
): Promise<void> {
  const say = demoWords(language);
  const path = address(language, 'workspace', 'partnerships', partnershipId);
  for (const who of ['lead', 'partner'] as const) {
    const link = must(await house.signIn.oneTimeLink(cast[who].email, { minutes: 60, language }));
    print(`\n${say(who, { name: presented(cast[who]) })}\n${link}?next=${encodeURIComponent(path)}`);
  }
  const secret = await newGuestLink(house, partnershipId);
  print(`\n${say('guest', { name: presented(cast.guest) })}\n${house.address}/g/${secret}`);
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
