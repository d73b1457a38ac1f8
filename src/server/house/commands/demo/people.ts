import type { Letter, Post } from '#features/letters/index.ts';
import { makeGuestDoor } from '#server/sign-in/guest.ts';
import type { GuestDoor } from '#server/sign-in/guest-door.ts';
import type { Result } from '#domain/result.ts';
import { newId } from '../../new-id.ts';
import type { Needs } from '../../needs.ts';
import type { Who } from '../../visit.ts';
import type { Console } from '../open-console.ts';

/** The people of the demonstration: by function alone, at addresses that lead nowhere (RFC 2606). */
export const cast = {
  lead: {
    email: 'bibliotekerne@mellem-rummet.example',
    name: 'Partnerskabsansvarlig, Roskilde Bibliotekerne',
    function: 'Partnerskabsansvarlig',
  },
  partner: {
    email: 'universitetsbiblioteket@mellem-rummet.example',
    name: 'Kontaktperson, Roskilde Universitetsbibliotek',
    function: 'Kontaktperson for formidling',
  },
  guest: {
    email: 'museet@mellem-rummet.example',
    name: 'Formidlingsansvarlig, Museet for Samtidskunst',
    function: 'Formidlingsansvarlig',
  },
} as const;

export const partnershipName = 'Mellem_Rummet';

/** The value; a demonstration that meets a problem is a fault of ours. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the demonstration met ${JSON.stringify(result.problem)}`);
}

/** Deeds done by somebody, in the demonstration's own way: no mail leaves, and the partnership is an example. */
export type Doing = <T>(deed: (needs: Needs) => Promise<Result<T>>) => Promise<T>;

export type Letters = Post & { readonly caught: Letter[] };

/** Letters are caught on their way: nobody is at the other end. */
export function catchLetters(): Letters {
  const caught: Letter[] = [];
  return { caught, send: async (letter) => caught.push(letter) > 0 };
}

export const doingAs =
  (house: Console, who: Who, post: Post): Doing =>
  async (deed) =>
    must(await house.within(who, (needs) => deed(asExample({ ...needs, post }))));

const asExample = (needs: Needs): Needs => ({
  ...needs,
  partnerships: {
    ...needs.partnerships,
    addPartnership: ({ partnership, lead }) =>
      needs.partnerships.addPartnership({ partnership: { ...partnership, example: true }, lead }),
  },
});

/** The secret of the link in the last invitation that was caught. */
export function lastSecret({ caught }: Letters): string {
  const letter = caught.findLast(({ kind }) => kind === 'party-invitation');
  if (letter?.kind !== 'party-invitation') throw new Error('no invitation was written');
  return letter.path.split('/').at(-1) ?? '';
}

/** Goes in by a guest link as its holder does: asks for the code, and confirms it. Tells the session's cookie. */
export async function openGuestLink(house: Console, secret: string, post: Letters): Promise<string> {
  const door = guestDoor(house, post);
  must(await door.sendCode(secret, secret));
  const letter = post.caught.findLast(({ kind }) => kind === 'one-time-code');
  const code = letter?.kind === 'one-time-code' ? letter.code : '';
  const { cookies } = must(await door.confirm(secret, { ...cast.guest, code, from: secret }));
  return cookies[0]?.split(';', 1)[0] ?? '';
}

export async function enterAsGuest(house: Console, secret: string, post: Letters): Promise<Who> {
  const cookie = await openGuestLink(house, secret, post);
  const asker = await guestDoor(house, post).guestOf(new Headers({ cookie }));
  if (!asker) throw new Error('the guest did not get in');
  return { asker, signedInBy: 'guest-link', language: 'da' };
}

const guestDoor = (house: Console, post: Letters): GuestDoor =>
  makeGuestDoor({
    asNobody: (work) =>
      house.keeping({ asker: { kind: 'nobody' }, signedInBy: null, language: 'da' }, ({ guests }) =>
        work({ guests, post }),
      ),
    attempts: house.signIn.attempts,
    secure: house.address.startsWith('https:'),
    newId,
    now: () => new Date().toISOString(),
  });
