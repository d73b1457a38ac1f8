import { checkLine } from '../check-line.ts';
import type { Result } from '../result.ts';

/** A person's name. Problems, `field` `name`: those of `checkLine`. */
export const checkPersonName = (value: unknown): Result<string> =>
  checkLine(value, { field: 'name', longest: 120, required: true });

/** What the person does at work, such as "partnerskabsansvarlig". Problems, `field` `function`: those of `checkLine`. */
export const checkFunction = (value: unknown): Result<string> =>
  checkLine(value, { field: 'function', longest: 120, required: true });
