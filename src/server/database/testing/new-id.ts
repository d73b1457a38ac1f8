import { createHash, randomBytes } from 'node:crypto';

let last = 0;

/** UUID v7 that always grows, also within a millisecond. */
export function newId(): string {
  last = Math.max(last + 1, Date.now());
  const time = last.toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-a${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
