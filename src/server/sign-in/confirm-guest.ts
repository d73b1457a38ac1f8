import { checkFunction, checkPersonName } from '#domain/people/check-person.ts';
import { done, problem } from '#domain/result.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Moment } from '#domain/time.ts';
import type { GuestStore } from '#features/partnerships/index.ts';
import { writeGuestCookie } from './guest-cookie.ts';
import type { ConfirmedGuest, GuestConfirming, GuestParts } from './guest-door.ts';
import { later, livingLink } from './living-link.ts';
import { hashCode, hashSecret, newCode, newSecret } from './secret.ts';

const sessionSeconds = 30 * 24 * 3600;
const quarter = 15 * 60;

type Named = { readonly name: string; readonly function: string };

function checkedNames(who: Named): Result<Named, Problem> {
  const name = checkPersonName(who.name);
  if (!name.ok) return name;
  const does = checkFunction(who.function);
  return does.ok ? done({ name: name.value, function: does.value }) : does;
}

export async function confirm(
  parts: GuestParts,
  secret: string,
  who: GuestConfirming & { readonly from: string },
): Promise<Result<ConfirmedGuest, Problem>> {
  const names = checkedNames(who);
  if (!names.ok) return names;
  if (!(await parts.attempts.allow(`confirm-from:${who.from}`, { times: 30, seconds: quarter })))
    return problem('too-many-attempts', { details: { minutes: 15 } });
  return parts.asNobody(async ({ guests }) => {
    const link = await livingLink(guests, secret, parts.now());
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

/** The very address has been shown already by signing in: a code is made and used up on the spot. */
export const confirmSignedIn = (
  parts: GuestParts,
  secret: string,
  who: Named & { readonly email: string },
): Promise<Result<{ partnershipId: string }, Problem>> =>
  parts.asNobody(async ({ guests }) => {
    const names = checkedNames(who);
    if (!names.ok) return names;
    const link = await livingLink(guests, secret, parts.now());
    if (!link.ok) return link;
    if (link.value.email.toLowerCase() !== who.email.toLowerCase()) return problem('other-address');
    const tokenHash = hashSecret(secret);
    const { hash: codeHash } = newCode(secret);
    await guests.setCode({ tokenHash, codeHash, expiresAt: later(parts.now(), 60) });
    const told = await guests.confirm({ tokenHash, codeHash, ...names.value, newPersonId: parts.newId() });
    return told.confirmed ? done({ partnershipId: link.value.partnershipId }) : problem(told.because);
  });
