import type { Asker } from '#domain/people/asker.ts';
import { checkFunction, checkPersonName } from '#domain/people/check-person.ts';
import { linkState } from '#domain/partnerships/link-state.ts';
import { done, problem } from '#domain/result.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Moment } from '#domain/time.ts';
import type { Post } from '#features/letters/index.ts';
import type { GuestStore, OpenedLink } from '#features/partnerships/index.ts';
import type { Attempts } from './attempts.ts';
import { readGuestCookie, writeGuestCookie } from './guest-cookie.ts';
import { hashCode, hashSecret, isSecret, newCode, newSecret } from './secret.ts';

export type Guest = Extract<Asker, { kind: 'guest' }>;
export type GuestRooms = { readonly guests: GuestStore; readonly post: Post };

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

export const codeMinutes = 10;
const sessionSeconds = 30 * 24 * 3600;
const quarter = 15 * 60;
const later = (now: Moment, seconds: number): Moment => new Date(Date.parse(now) + seconds * 1000).toISOString();

/** The link when it is good for something; otherwise what became of it. */
async function living(guests: GuestStore, secret: string, now: Moment): Promise<Result<OpenedLink, Problem>> {
  const link = isSecret(secret) ? await guests.linkByToken(hashSecret(secret)) : null;
  if (!link) return problem('link-unknown');
  const state = linkState(link, now);
  if (state === 'revoked') return problem('link-revoked');
  if (state === 'expired') return problem('link-expired');
  return done(link);
}

async function sendCode(
  parts: GuestParts,
  secret: string,
  from: string,
): Promise<Result<{ email: string; minutes: number }, Problem>> {
  const { attempts } = parts;
  const calm =
    (await attempts.allow(`code-from:${from}`, { times: 30, seconds: quarter })) &&
    (await attempts.allow(`code-for:${secret}`, { times: 4, seconds: quarter }));
  if (!calm) return problem('too-many-attempts', { details: { minutes: 15 } });
  return parts.asNobody(async ({ guests, post }) => {
    const now = parts.now();
    const link = await living(guests, secret, now);
    if (!link.ok) return link;
    const { secret: code, hash: codeHash } = newCode(secret);
    const expiresAt = later(now, codeMinutes * 60);
    if (!(await guests.setCode({ tokenHash: hashSecret(secret), codeHash, expiresAt })))
      return problem('link-expired');
    const { email, language, partnershipName: partnership } = link.value;
    await post.send({ kind: 'one-time-code', to: email, language, code, minutes: codeMinutes, partnership });
    return done({ email, minutes: codeMinutes });
  });
}

type Named = { readonly name: string; readonly function: string };

function checkedNames(who: Named): Result<Named, Problem> {
  const name = checkPersonName(who.name);
  if (!name.ok) return name;
  const does = checkFunction(who.function);
  return does.ok ? done({ name: name.value, function: does.value }) : does;
}

async function confirm(
  parts: GuestParts,
  secret: string,
  who: GuestConfirming & { readonly from: string },
): Promise<Result<ConfirmedGuest, Problem>> {
  const names = checkedNames(who);
  if (!names.ok) return names;
  if (!(await parts.attempts.allow(`confirm-from:${who.from}`, { times: 30, seconds: quarter })))
    return problem('too-many-attempts', { details: { minutes: 15 } });
  return parts.asNobody(async ({ guests }) => {
    const link = await living(guests, secret, parts.now());
    if (!link.ok) return link;
    const tokenHash = hashSecret(secret);
    const codeHash = hashCode(secret, who.code);
    const told = await guests.confirm({ tokenHash, codeHash, ...names.value, newPersonId: parts.newId() });
    if (!told.confirmed) return problem(told.because, { field: 'code' });
    const cookies = await openSession(parts, guests, { tokenHash, endsAt: link.value.expiresAt });
    return done({ cookies, partnershipId: link.value.partnershipId });
  });
}

/** A session of thirty days, or as long as the link lasts. */
async function openSession(
  { now, newId, secure }: GuestParts,
  guests: GuestStore,
  link: { readonly tokenHash: Uint8Array; readonly endsAt: Moment },
): Promise<readonly string[]> {
  const session = newSecret();
  const seconds = Math.min(sessionSeconds, (Date.parse(link.endsAt) - Date.parse(now())) / 1000);
  const expiresAt = later(now(), seconds);
  const { tokenHash } = link;
  const opened = await guests.openSession({ id: newId(), tokenHash, sessionHash: session.hash, expiresAt });
  if (!opened) throw new Error('a confirmed link did not open a session');
  return [writeGuestCookie(session.secret, secure, seconds)];
}

const confirmSignedIn = (
  parts: GuestParts,
  secret: string,
  who: Named & { readonly email: string },
): Promise<Result<{ partnershipId: string }, Problem>> =>
  parts.asNobody(async ({ guests }) => {
    const names = checkedNames(who);
    if (!names.ok) return names;
    const link = await living(guests, secret, parts.now());
    if (!link.ok) return link;
    if (link.value.email.toLowerCase() !== who.email.toLowerCase()) return problem('other-address');
    const tokenHash = hashSecret(secret);
    const { hash: codeHash } = newCode(secret);
    await guests.setCode({ tokenHash, codeHash, expiresAt: later(parts.now(), 60) });
    const told = await guests.confirm({ tokenHash, codeHash, ...names.value, newPersonId: parts.newId() });
    return told.confirmed ? done({ partnershipId: link.value.partnershipId }) : problem(told.because);
  });

async function leave(parts: GuestParts, headers: Headers): Promise<readonly string[]> {
  const session = readGuestCookie(headers, parts.secure);
  if (session) await parts.asNobody(({ guests }) => guests.closeSession(hashSecret(session)));
  return [writeGuestCookie('', parts.secure, 0)];
}

/** The way in by a guest link: open it, get a code by mail, confirm it, have a session. */
export const makeGuestDoor = (parts: GuestParts): GuestDoor => ({
  async guestOf(headers) {
    const session = readGuestCookie(headers, parts.secure);
    return session ? parts.asNobody(({ guests }) => guests.guestBySession(hashSecret(session))) : null;
  },
  openCapability: (secret) => parts.asNobody(({ guests }) => living(guests, secret, parts.now())),
  sendCode: (secret, from) => sendCode(parts, secret, from),
  confirm: (secret, who) => confirm(parts, secret, who),
  confirmSignedIn: (secret, who) => confirmSignedIn(parts, secret, who),
  leave: (headers) => leave(parts, headers),
});
