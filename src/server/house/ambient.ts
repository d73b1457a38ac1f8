import { createHash, randomBytes } from 'node:crypto';
import type { Ambient } from '#domain/ambient.ts';
import { newId } from './new-id.ts';
import type { Who } from './visit.ts';

const inDenmark = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** Time, chance and hashes, for one transaction: the same moment from its beginning to its end. */
export function makeAmbient(who: Pick<Who, 'asker' | 'signedInBy' | 'language'>, publicUrl: string): Ambient {
  const now = new Date();
  return {
    asker: who.asker,
    signedInBy: who.signedInBy,
    language: who.language,
    now: now.toISOString(),
    today: inDenmark.format(now),
    publicUrl,
    newId,
    newSecret: () => {
      const secret = randomBytes(32).toString('base64url');
      return { secret, hash: hashSecret(secret) };
    },
    hashSecret,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

export const hashSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
