import type { Letter, Post } from '#features/letters/index.ts';
import { makeGuestDoor } from '#server/sign-in/guest.ts';
import type { GuestDoor, GuestParts } from '#server/sign-in/guest-door.ts';
import type { Result } from '#domain/result.ts';
import { newId } from '../../new-id.ts';
import type { Needs } from '../../needs.ts';
import type { Visit, Who } from '../../visit.ts';
import type { Console } from '../open-console.ts';

/** The people of the demonstration: all of them made up, at addresses that lead nowhere (RFC 2606). */
export const cast = {
  lead: {
    email: 'bibliotekerne@mellem-rummet.example',
    name: 'Signe Sundhav',
    function: 'Partnerskabsansvarlig',
  },
  partner: {
    email: 'universitetsbiblioteket@mellem-rummet.example',
    name: 'Viggo Bogholm',
    function: 'Kontaktperson for formidling',
  },
  guest: {
    email: 'museet@mellem-rummet.example',
    name: 'Alma Lysmose',
    function: 'Formidlingsansvarlig',
  },
  school: {
    email: 'skolen@mellem-rummet.example',
    name: 'Karla Fjordby',
    function: 'Læsevejleder',
  },
  shop: {
    email: 'cykler@mellem-rummet.example',
    name: 'Hjalmar Kædeby',
    function: 'Værkfører',
  },
  colleague: {
    email: 'kollega@mellem-rummet.example',
    name: 'Tove Reolgaard',
    function: 'Formidler',
  },
} as const;

export type Called = { readonly email: string; readonly name: string; readonly function: string };
export type Role = keyof typeof cast;

export const partnershipName = 'Rummet imellem';

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
  ({ within }: Pick<Visit, 'within'>, who: Who, post: Post): Doing =>
  async (deed) =>
    must(await within(who, (needs) => deed(asExample({ ...needs, post }))));

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
export const openGuestLink = (house: Console, secret: string, post: Letters): Promise<string> =>
  openLink(
    guestDoor({ keeping: house.keeping, attempts: house.signIn.attempts, post, address: house.address }),
    { secret, post, guest: cast.guest },
  );

type Opening = { readonly secret: string; readonly post: Letters; readonly guest: Called };

async function openLink(door: GuestDoor, { secret, post, guest }: Opening): Promise<string> {
  must(await door.sendCode(secret, secret));
  const letter = post.caught.findLast(({ kind }) => kind === 'one-time-code');
  const code = letter?.kind === 'one-time-code' ? letter.code : '';
  const { cookies } = must(await door.confirm(secret, { ...guest, code, from: secret }));
  return cookies[0]?.split(';', 1)[0] ?? '';
}

/** The same inside the transaction that makes it all; nobody guesses codes there. */
export async function enterAsGuest({ within }: Pick<Visit, 'within'>, opening: Opening): Promise<Who> {
  const attempts = { allow: () => Promise.resolve(true) };
  const door = guestDoor({ keeping: within, attempts, post: opening.post, address: '' });
  const cookie = await openLink(door, opening);
  const asker = await door.guestOf(new Headers({ cookie }));
  if (!asker) throw new Error('the guest did not get in');
  return { asker, signedInBy: 'guest-link', language: 'da' };
}

type Entrance = Pick<Visit, 'keeping'> &
  Pick<GuestParts, 'attempts'> & { readonly post: Letters; readonly address: string };

const guestDoor = ({ keeping, attempts, post, address }: Entrance): GuestDoor =>
  makeGuestDoor({
    asNobody: (work) =>
      keeping({ asker: { kind: 'nobody' }, signedInBy: null, language: 'da' }, ({ guests }) =>
        work({ guests, post }),
      ),
    attempts,
    secure: address.startsWith('https:'),
    newId,
    now: () => new Date().toISOString(),
  });
