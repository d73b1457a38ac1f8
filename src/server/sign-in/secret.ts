import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Secret } from '#domain/ambient.ts';

/** 256 bits of chance, as base64url: cannot be guessed, and fits an address. */
export function newSecret(): Secret {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** SHA-256: enough for something that is chance already. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Turns away what cannot be one of our secrets before it reaches a database. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** Six digits to be typed from a mail; hashed together with the link that asked for them. */
export function newCode(link: string): Secret {
  const secret = String(randomInt(1_000_000)).padStart(6, '0');
  return { secret, hash: hashCode(link, secret) };
}

/** As typed: spaces and a hyphen in the middle are forgiven. */
export const hashCode = (link: string, typed: string): Buffer =>
  hashSecret(`${link}:${typed.replace(/[\s-]/g, '')}`);

/** Whether a text from a form can be the id of anything here. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
