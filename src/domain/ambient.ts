import type { Language } from './language.ts';
import type { Asker, SignInMethod } from './people/asker.ts';
import type { Day, Moment } from './time.ts';

/** A fresh secret for a link: what goes into the mail, and the hash that is kept. */
export type Secret = { readonly secret: string; readonly hash: Uint8Array };

/** What surrounds every deed: who asks, when, in which language; chance and hashes from outside. */
export type Ambient = {
  readonly asker: Asker;
  /** How the asker proved who they are; null for nobody. */
  readonly signedInBy: SignInMethod | null;
  readonly now: Moment;
  /** Today in Denmark. */
  readonly today: Day;
  readonly language: Language;
  /** The product's own address without a trailing slash, for links in mails. */
  readonly publicUrl: string;
  newId(): string;
  newSecret(): Secret;
  hashSecret(secret: string): Uint8Array;
  /** SHA-256 of UTF-8 text, lower-case hexadecimal. */
  sha256(text: string): string;
};
