import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** What a person carries in a link or a cookie, and the only part of it that is kept. */
export type Token = { readonly token: string; readonly hash: Buffer };

/** 256 bits of chance, as base64url: cannot be guessed, and fits an address. */
export function makeToken(): Token {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** SHA-256: enough for something that is chance already. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Turns away what cannot be one of our tokens before it reaches a database. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** Six digits to be typed from a mail; `for` binds the hash to the link that asked for it. */
export function makeCode(forToken: string): Token {
  const token = String(randomInt(1_000_000)).padStart(6, '0');
  return { token, hash: codeHash(forToken, token) };
}

/** As typed: spaces and a hyphen in the middle are forgiven. */
export const codeHash = (forToken: string, typed: string): Buffer =>
  hashOf(`${forToken}:${typed.replace(/[\s-]/g, '')}`);

/** Compares in a time that tells nothing of where two secrets differ. */
export const sameHash = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);
