import type { IncomingMessage } from 'node:http';
import type { Language } from '#domain/language.ts';
import type { Needs } from '#server/house/needs.ts';
import type { Visit, Who } from '#server/house/visit.ts';

declare global {
  namespace App {
    interface Error {
      /** For the reader to quote; leads to the log's line. */
      reference?: string;
      /** What the address may have been meant for. */
      near?: readonly { readonly href: string; readonly label: string }[];
    }
    interface Locals {
      language: Language;
      visit: Visit;
      who: Who;
      /** Name and kind of access of the reader, for the page's head; null for nobody. */
      reader: Reader | null;
      /** The database could not say who is asking: nobody is, and nothing is kept. */
      away: boolean;
      /** One transaction as the reader. */
      within<T>(deed: (needs: Needs) => Promise<T>): Promise<T>;
    }
    interface Platform {
      req: IncomingMessage;
    }
    interface PageData {
      /** The same page in the other language, where its slug differs. */
      otherPath?: string;
    }
  }
}

export type Reader = {
  readonly name: string;
  readonly email: string;
  readonly kind: 'person' | 'guest';
  readonly siteAdmin: boolean;
  /** Reads and publishes what people send in. */
  readonly siteEditor: boolean;
  /** The one partnership a guest may see. */
  readonly partnershipId: string | null;
};
