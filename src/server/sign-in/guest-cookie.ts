import { isSecret } from './secret.ts';

/** `__Host-` where there is TLS: no other host and no plain page can set or read it. */
const guestCookieName = (secure: boolean): string => (secure ? '__Host-byg.guest' : 'byg.guest');

export function readGuestCookie(headers: Headers, secure: boolean): string | null {
  const name = `${guestCookieName(secure)}=`;
  const found = (headers.get('cookie') ?? '').split(/; */).find((pair) => pair.startsWith(name));
  const secret = found?.slice(name.length) ?? '';
  return isSecret(secret) ? secret : null;
}

export function writeGuestCookie(secret: string, secure: boolean, seconds: number): string {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${Math.max(0, Math.floor(seconds))}`];
  if (secure) attributes.push('Secure');
  return [`${guestCookieName(secure)}=${secret}`, ...attributes].join('; ');
}
