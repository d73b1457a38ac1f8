import { createHash } from 'node:crypto';
import type { Inspection } from '#features/files/ports.ts';
import { scanWith, type Clamd } from './clamd.ts';

/** What every file goes through before it is kept; without a scanner nobody looks for harm. */
export const makeInspection = (clamd: Clamd | undefined): Inspection => ({
  scan: clamd ? scanWith(clamd) : async () => 'clean',
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
});
