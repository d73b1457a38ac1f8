import type { Asker } from '#domain/people/asker.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Moment } from '#domain/time.ts';
import type { Post } from '#features/letters/index.ts';
import type { GuestStore, OpenedLink } from '#features/partnerships/index.ts';
import type { Attempts } from './attempts.ts';

type Guest = Extract<Asker, { kind: 'guest' }>;
type GuestRooms = { readonly guests: GuestStore; readonly post: Post };

export type GuestParts = {
  /** A transaction as nobody that commits whatever the answer: a wrong code must stay counted. */
  readonly asNobody: <T>(work: (rooms: GuestRooms) => Promise<T>) => Promise<T>;
  readonly attempts: Attempts;
  /** True when people come by https. */
  readonly secure: boolean;
  readonly newId: () => string;
  readonly now: () => Moment;
};

export type GuestConfirming = { readonly code: string; readonly name: string; readonly function: string };

export type GuestDoor = {
  guestOf(headers: Headers): Promise<Guest | null>;
  /** What a link opens, without using it; the link's page shows it. */
  openCapability(secret: string): Promise<Result<OpenedLink, Problem>>;
  sendCode(secret: string, from: string): Promise<Result<{ email: string; minutes: number }, Problem>>;
  confirm(
    secret: string,
    who: GuestConfirming & { readonly from: string },
  ): Promise<Result<ConfirmedGuest, Problem>>;
  /** For who is signed in with the very address the link was sent to: the code is spared. */
  confirmSignedIn(
    secret: string,
    who: { readonly email: string; readonly name: string; readonly function: string },
  ): Promise<Result<{ partnershipId: string }, Problem>>;
  /** Ends the guest's session; values for `set-cookie`. */
  leave(headers: Headers): Promise<readonly string[]>;
};

export type ConfirmedGuest = { readonly cookies: readonly string[]; readonly partnershipId: string };
