import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { SignInMethod } from '#domain/people/asker.ts';
import { columns } from './tables.ts';
import type { AuthTables } from './tables.ts';

export const linkMinutes = 15;
const sessionDays = 30;
/** Says in the token itself that a link was printed by the house, not mailed. */
export const oncePrefix = 'once-';

/** Carries the language of the page through better-auth to the person it makes. */
export const languageHeader = 'x-byg-language';

type AuthParts = {
  readonly db: Kysely<AuthTables>;
  /** The origin that people see, e.g. `https://partnerskab.example.dk`. */
  readonly publicUrl: string;
  /** Signs the cookies; kept beside the data, so that a restart signs nobody out. */
  readonly secret: string;
  readonly newId: () => string;
  /** The person of an address, made when missing: an account is a person's and has the same id. */
  readonly personOf: (email: string, language: Language) => Promise<string>;
  readonly mailLink: (link: { email: string; token: string; metadata: unknown }) => Promise<void>;
  readonly makeToken: () => string;
  readonly log: (message: string) => void;
};

const hour = 3600;

/** Which door a session came in by, read from the endpoint that opened it. */
function methodOf(path: string | undefined, query: unknown): SignInMethod {
  if (path?.startsWith('/passkey/')) return 'passkey';
  const token = (query as { token?: unknown } | undefined)?.token;
  return typeof token === 'string' && token.startsWith(oncePrefix) ? 'one-time-link' : 'magic-link';
}

type Asked = { readonly path?: string; readonly query?: unknown; readonly headers?: Headers | undefined };

const databaseHooks = ({ personOf }: AuthParts) => ({
  user: {
    create: {
      before: async (user: { email: string }, asked: Asked | null) => {
        const language = asked?.headers?.get(languageHeader) === 'en' ? 'en' : 'da';
        return { data: { ...user, id: await personOf(user.email, language) } };
      },
    },
  },
  session: {
    create: {
      before: async (session: object, asked: Asked | null) => ({
        data: { ...session, method: methodOf(asked?.path, asked?.query) },
      }),
    },
  },
});

const plugins = ({ publicUrl, mailLink, makeToken }: AuthParts) =>
  [
    magicLink({
      expiresIn: linkMinutes * 60,
      storeToken: 'hashed',
      generateToken: () => makeToken(),
      sendMagicLink: ({ email, token, metadata }) => mailLink({ email, token, metadata }),
    }),
    passkey({
      rpID: new URL(publicUrl).hostname,
      rpName: 'Byg partnerskaber',
      origin: new URL(publicUrl).origin,
      // The key itself says whose it is, so that nobody types an address first.
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      schema: { passkey: { fields: columns.passkey } },
    }),
  ] as const;

/**
 * better-auth as this house uses it: magic link and passkey, sessions in schema `auth`, no password, nothing
 * sent home. Its own rate limits are off because the pages ask it without HTTP: see attempts.ts.
 */
export const makeAuth = (parts: AuthParts) =>
  betterAuth({
    appName: 'Byg partnerskaber',
    baseURL: new URL(parts.publicUrl).origin,
    basePath: '/api/auth',
    secret: parts.secret,
    database: { db: parts.db, type: 'postgres', schemaName: 'auth', transaction: true },
    trustedOrigins: [new URL(parts.publicUrl).origin],
    user: { fields: columns.user },
    session: {
      fields: columns.session,
      additionalFields: { method: { type: 'string', required: true, input: false } },
      expiresIn: sessionDays * 24 * hour,
      // A session ends when it was said to end; nothing is written when a page is read.
      disableSessionRefresh: true,
    },
    account: { fields: columns.account },
    // Ended links are kept for a day (see jobs), to tell "too late" from "unknown".
    verification: { fields: columns.verification, disableCleanup: true },
    plugins: [...plugins(parts)],
    databaseHooks: databaseHooks(parts),
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (_level, ...said) => parts.log(said.map(String).join(' ')) },
    advanced: {
      cookiePrefix: 'byg',
      useSecureCookies: parts.publicUrl.startsWith('https:'),
      // Said aloud because better-auth drops these checks by itself when it believes it is under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => parts.newId() },
    },
  });

export type Auth = ReturnType<typeof makeAuth>;
