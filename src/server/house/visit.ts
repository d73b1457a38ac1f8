import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { FileSource, Inspection } from '#features/files/index.ts';
import type { ReceivedForm } from '#server/scanning/receive-form.ts';
import type { Deck } from '#domain/games/model.ts';
import type { Language } from '#domain/language.ts';
import type { Asker, SignInMethod } from '#domain/people/asker.ts';
import type { Live } from '#server/live/live.ts';
import type { Signals } from '#server/live/signals.ts';
import type { GuestDoor } from '#server/sign-in/guest-door.ts';
import type { SignIn } from '#server/sign-in/sign-in.ts';
import type { Contact } from './contact.ts';
import type { CopiesRoom } from './copies-room.ts';
import type { DemonstrationsRoom } from './demonstrations-room.ts';
import type { Editions } from './editions/editions-room.ts';
import type { FormMarks } from './form-marks.ts';
import type { Needs } from './needs.ts';
import type { Publishing } from './publishing-room.ts';

/** Who asks, as found from the request's cookies or token. */
export type Who = {
  readonly asker: Asker;
  readonly signedInBy: SignInMethod | null;
  readonly language: Language;
  /** The one room that is read about; absent where several are. It narrows what the walls show, and never widens it. */
  readonly room?: string;
  /** What an API token may do; absent for people at a page. */
  readonly tokenScopes?: readonly string[];
};

/** What strangers may do only so often. */
export type Allowed =
  'letter' | 'public-form' | 'paper' | 'api' | 'case-from' | 'case-by' | 'copy' | 'demonstration';

/** What the house hands to the routes with every request. */
export type Visit = {
  readonly requestId: string;
  readonly remoteAddress: string;
  readonly publicUrl: string;
  /** Who runs the installation and where each function is written to. */
  readonly contact: Contact;
  /** False when letters go no further than the administrator's outbox. */
  readonly sendsMail: boolean;
  readonly log: Logger;
  readonly signIn: SignIn;
  /** The way in by a guest link. */
  readonly guests: GuestDoor;
  /** Sheets that people have open: forms without script write into them, and who has lost a right is sent away. */
  readonly live: Pick<Live, 'apply' | 'keep' | 'renew' | 'drop' | 'kick' | 'recheck'>;
  /** Hearing that something has changed at a gathering. */
  readonly signals: Pick<Signals, 'listen'>;
  /** False when this key has asked too often just now. */
  allow(what: Allowed, key: string): boolean;
  /** When a form for strangers was made, so that one that was filled in no time is looked at twice. */
  readonly formMarks: FormMarks;
  /** One transaction as the asker: kept when the deed answers, undone when it answers `ok: false` or throws. */
  within<T>(who: Who, deed: (needs: Needs) => Promise<T>): Promise<T>;
  /** The same, but kept also when the answer is `ok: false` (a wrong code counts as an attempt). */
  keeping<T>(who: Who, deed: (needs: Needs) => Promise<T>): Promise<T>;
  /** Markdown to HTML in the page's language, with our links and boxes. */
  render(
    language: Language,
    body: string,
  ): Promise<{ html: string; headings: readonly { level: number; id: string; text: string }[] }>;
  /** Taking in what is large as it comes: it lies on the disk until it is let go. */
  readonly receiving: {
    form(request: Request, most: number): Promise<ReceivedForm>;
    bytes(request: Request, most: number): Promise<FileSource & AsyncDisposable>;
  };
  /** What every file goes through before it is kept. */
  readonly inspection: Inspection;
  /** Taking a whole partnership along, and bringing one in. */
  readonly copies: CopiesRoom;
  /** Libraries to play with. */
  readonly demonstrations: DemonstrationsRoom;
  /** The guide as files to carry away. */
  readonly editions: Editions;
  /** The cards of the partnership game. */
  readonly deck: Deck;
  /** What is public, for those who link to it, follow it or harvest it. */
  readonly publishing: Publishing;
  /** Content or settings have changed: public pages are made anew. */
  dropPages(): void;
};

const key: unique symbol = Symbol.for('byg.visit');
type Carrying = IncomingMessage & { [key]?: Visit };

export const attach = (request: IncomingMessage, visit: Visit): void => {
  (request as Carrying)[key] = visit;
};

/** The visit that came with SvelteKit's platform; the bundle of the routes has its own copy of this file, so the symbol is a registered one. */
export function visitOf(platform: { readonly req: IncomingMessage } | undefined): Visit {
  const request = platform?.req as Carrying | undefined;
  const visit = request?.[key];
  if (!visit) throw new Error('the page is not served by the house');
  return visit;
}
