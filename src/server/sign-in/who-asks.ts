import type { Asker, SignInMethod } from '#domain/people/asker.ts';
import type { TokenReader } from '#features/people/index.ts';
import { tokenOf } from './bearer.ts';
import type { GuestDoor } from './guest-door.ts';
import type { Session } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

/** Everything a request shows of who sends it. */
export type WhoAsks = {
  readonly asker: Asker;
  /** Null for nobody. */
  readonly signedInBy: SignInMethod | null;
  readonly session: Session | null;
  /** What an API token may be used for; null when the asker came by a browser and may do all that is theirs. */
  readonly scopes: readonly string[] | null;
};

export type WhoAsksParts = {
  readonly signIn: Pick<SignIn, 'sessionOf'>;
  readonly guests: Pick<GuestDoor, 'guestOf'>;
  /** A transaction as nobody, to look a token up in. */
  readonly withTokens: <T>(work: (tokens: TokenReader) => Promise<T>) => Promise<T>;
};

const nobody: WhoAsks = { asker: { kind: 'nobody' }, signedInBy: null, session: null, scopes: null };

/**
 * A token counts before a cookie: whoever sends one means it, and a wrong one must not fall back on the
 * browser's session. An account counts before a guest link.
 */
export async function whoAsks(parts: WhoAsksParts, headers: Headers): Promise<WhoAsks> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const bearer = await parts.withTokens((tokens) => tokenOf(tokens, authorization));
    return bearer ? { ...bearer, signedInBy: 'api-token', session: null } : nobody;
  }
  const session = await parts.signIn.sessionOf(headers);
  if (session) {
    const asker: Asker = { kind: 'person', personId: session.personId };
    return { asker, signedInBy: session.method, session, scopes: null };
  }
  const guest = await parts.guests.guestOf(headers);
  return guest ? { ...nobody, asker: guest, signedInBy: 'guest-link' } : nobody;
}
