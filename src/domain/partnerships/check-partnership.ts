import { checkLine } from '../check-line.ts';
import type { Result } from '../result.ts';

/** What the parties call it. Problems, `field` `name`: those of `checkLine`. */
export const checkPartnershipName = (value: unknown): Result<string> =>
  checkLine(value, { field: 'name', longest: 120, required: true });

/** One shared sentence; it may wait until the parties have found it. Problems, `field` `purpose`: those of `checkLine`. */
export const checkPurpose = (value: unknown): Result<string> =>
  checkLine(value, { field: 'purpose', longest: 500 });
