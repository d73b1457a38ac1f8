import { done, problem } from '#domain/result.ts';
import type { Problem, Result } from '#domain/result.ts';
import { confirm, confirmSignedIn } from './confirm-guest.ts';
import { readGuestCookie, writeGuestCookie } from './guest-cookie.ts';
import type { GuestDoor, GuestParts } from './guest-door.ts';
export type { GuestDoor } from './guest-door.ts';
import { later, livingLink } from './living-link.ts';
import { hashSecret, newCode } from './secret.ts';

const codeMinutes = 10;
const quarter = 15 * 60;

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
    const link = await livingLink(guests, secret, now);
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
  openCapability: (secret) => parts.asNobody(({ guests }) => livingLink(guests, secret, parts.now())),
  sendCode: (secret, from) => sendCode(parts, secret, from),
  confirm: (secret, who) => confirm(parts, secret, who),
  confirmSignedIn: (secret, who) => confirmSignedIn(parts, secret, who),
  leave: (headers) => leave(parts, headers),
});
