import { randomBytes } from 'node:crypto';

const run = randomBytes(4).toString('hex');
let count = 0;

/** Short enough to be read aloud on the telephone; never the same twice. */
export const nextRequestId = (): string => `${run}-${(++count).toString(36)}`;
