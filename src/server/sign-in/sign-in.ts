import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Language } from '#domain/language.ts';
import { isLanguage } from '#domain/language.ts';
import { checkEmail } from '#domain/people/check-email.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Post } from '#features/letters/index.ts';
import { address } from '#words/addresses.ts';
import { firstToken, openFirstLink } from './administrator.ts';
import type { FirstAdministrator } from './administrator.ts';
import { makeAttempts } from './attempts.ts';
import type { Attempts } from './attempts.ts';
import { linkMinutes, makeAuth } from './auth.ts';
import type { Auth } from './auth.ts';
import { oneTimeToken, openLink, peekLink, requestLink } from './links.ts';
import type { LinkRequest, OpenedSession, PeekedLink, Visit } from './links.ts';
import { handlePasskey, passkeysOf, removePasskey } from './passkeys.ts';
import type { Passkey } from './passkeys.ts';
import { makePersons } from './persons.ts';
import { endSession, sessionOf, sessionsOf, signOut } from './sessions.ts';
import type { OpenSession, Session } from './sessions.ts';
import { sweep } from './sweep.ts';
import type { AuthTables } from './tables.ts';
import { newSecret } from './secret.ts';

type SignInParts = {
  /** Its connections act as the sign-in's role, which sees schema `auth` and no partnership. */
  readonly pool: Pool;
  readonly settings: { readonly publicUrl: string; readonly secret: string };
  /** Sends as nobody: the asker of a sign-in link is not known yet. */
  readonly post: Post;
  readonly newId: () => string;
  readonly log: (message: string) => void;
};

export type SignIn = {
  sessionOf(headers: Headers): Promise<Session | null>;
  requestLink(request: LinkRequest): Promise<Result<{ minutes: number }, Problem>>;
  peekLink(token: string): Promise<Result<PeekedLink, Problem>>;
  openLink(token: string, visit: Visit): Promise<Result<OpenedSession, Problem>>;
  openFirstLink(token: string, who: FirstAdministrator): Promise<Result<OpenedSession, Problem>>;
  signOut(headers: Headers): Promise<readonly string[]>;
  /** The address of a page that signs in whoever opens it. For the console alone. */
  oneTimeLink(email: string, how: { minutes: number; language: Language }): Promise<Result<string, Problem>>;
  /** The same for the first administrator; null when there is one. */
  firstLink(how: { minutes: number; language: Language }): Promise<string | null>;
  /** `/api/auth/**`: registering and using passkeys, nothing else. */
  handle(request: Request, from: string): Promise<Response>;
  sessions(personId: string): Promise<readonly OpenSession[]>;
  endSession(which: { personId: string; sessionId: string }): Promise<boolean>;
  passkeys(personId: string): Promise<readonly Passkey[]>;
  removePasskey(which: { personId: string; passkeyId: string }): Promise<boolean>;
  /** Forgets what has ended; a job's work. */
  sweep(): Promise<void>;
  /** The count of tries, for the other doors that must not be tried endlessly. */
  readonly attempts: Attempts;
};

/** The page where a link is opened; the mail's button and the console's line lead there. */
const linkPath = (language: Language, token: string, next?: string): string =>
  address(language, 'sign-in', token) + (next ? `?next=${encodeURIComponent(next)}` : '');

function openAuth(parts: SignInParts) {
  const db = new Kysely<AuthTables>({
    dialect: new PostgresDialect({ pool: parts.pool }),
  });
  const persons = makePersons(db, parts.newId);
  const auth: Auth = makeAuth({
    db,
    ...parts.settings,
    newId: parts.newId,
    personOf: (email, language) => persons.welcome({ email, name: '', language }),
    makeToken: () => newSecret().secret,
    mailLink: (link) => mailLink(parts.post, link),
    log: parts.log,
  });
  return { auth, db, persons, attempts: makeAttempts(db) };
}

type MailedLink = { readonly email: string; readonly token: string; readonly metadata: unknown };

async function mailLink(post: Post, { email: to, token, metadata }: MailedLink): Promise<void> {
  const { language, next } = metadata as { language: string; next: string };
  const spoken = isLanguage(language) ? language : 'da';
  const path = linkPath(spoken, token, next);
  await post.send({ kind: 'sign-in-link', to, language: spoken, path, minutes: linkMinutes });
}

export function makeSignIn(parts: SignInParts): SignIn {
  const opened = openAuth(parts);
  const { auth, db, persons } = opened;
  const absolute = (path: string) => new URL(path, parts.settings.publicUrl).toString();
  return {
    sessionOf: (headers) => sessionOf(auth, headers),
    requestLink: (request) => requestLink(opened, request),
    peekLink: (token) => peekLink(opened, token),
    openLink: (token, visit) => openLink(opened, token, visit),
    openFirstLink: (token, who) => openFirstLink(opened, token, who),
    signOut: (headers) => signOut(auth, headers),
    async oneTimeLink(email, { minutes, language }) {
      const checked = checkEmail(email);
      if (!checked.ok) return checked;
      const token = await oneTimeToken(auth, checked.value, minutes);
      return { ok: true, value: absolute(linkPath(language, token)) };
    },
    async firstLink({ minutes, language }) {
      const token = await firstToken(opened, persons, minutes);
      return token && absolute(linkPath(language, token));
    },
    handle: (request, from) => handlePasskey(opened, request, from),
    sessions: (personId) => sessionsOf(db, personId),
    endSession: (which) => endSession(db, which),
    passkeys: (personId) => passkeysOf(db, personId),
    removePasskey: (which) => removePasskey(db, which),
    sweep: () => sweep(db),
    attempts: opened.attempts,
  };
}
