import { createHash, randomBytes } from 'node:crypto';
import type { Ambient } from '#domain/ambient.ts';
import type { Day } from '#domain/time.ts';
import { newId } from './new-id.ts';
import type { Who } from './visit.ts';

const dayInDenmark = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

export const todayInDenmark = (now: Date): Day => dayInDenmark.format(now);

/** Time, chance and hashes, for one transaction: the same moment from its beginning to its end. */
export function makeAmbient(who: Pick<Who, 'asker' | 'signedInBy' | 'language'>, publicUrl: string): Ambient {
  const now = new Date();
  return {
    asker: who.asker,
    signedInBy: who.signedInBy,
    language: who.language,
    now: now.toISOString(),
    today: todayInDenmark(now),
    publicUrl,
    newId,
    newSecret,
    hashSecret,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

export const newSecret: Ambient['newSecret'] = () => {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
};

export const hashSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
