import type { Language } from '#domain/language.ts';
import type { Visit, Who } from '../../visit.ts';
import type { Called, Role } from './people.ts';

/** Where a demonstration is made: who takes part, and one transaction in which they all act. */
export type Stage = Pick<Visit, 'within'> & {
  readonly language: Language;
  readonly people: Readonly<Record<Role, Called>>;
  /** Those who act with an account of their own; the guest comes by a link. */
  readonly who: Readonly<Record<Exclude<Role, 'guest'>, Who>>;
  /** An address of somebody who only writes to them; it leads nowhere. */
  address(word: string): string;
  /** What makes a public word this demonstration's own. */
  readonly mark: string;
};
