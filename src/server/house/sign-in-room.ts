import { Kysely, PostgresDialect } from 'kysely';
import type { Post } from '#features/letters/index.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { makePost } from '#server/mail/post.ts';
import { makeAttempts } from '#server/sign-in/attempts.ts';
import { makeGuestDoor } from '#server/sign-in/guest.ts';
import type { GuestDoor } from '#server/sign-in/guest-door.ts';
import { makeSignIn } from '#server/sign-in/sign-in.ts';
import type { SignIn } from '#server/sign-in/sign-in.ts';
import type { AuthTables } from '#server/sign-in/tables.ts';
import { tellingAway } from './database-away.ts';
import type { Log } from './log.ts';
import { newId } from './new-id.ts';
import type { Visit } from './visit.ts';

export type SignInRoom = { readonly signIn: SignIn; readonly guests: GuestDoor };

export type SignInNeeds = {
  readonly database: OpenDatabase;
  readonly keeping: Visit['keeping'];
  readonly publicUrl: string;
  readonly secret: string;
  readonly log: Log;
  /** Told when a link has been written, so that nobody waits for the courier's next round. */
  readonly nudge?: () => void;
};

const nobody = { asker: { kind: 'nobody' }, signedInBy: null, language: 'da' } as const;

/** Both ways in: by an account of one's own, and by a guest link. */
export function openSignInRoom({
  database,
  keeping,
  publicUrl,
  secret,
  log,
  nudge,
}: SignInNeeds): SignInRoom {
  const auth = new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool: database.authPool }) });
  const watched = <Room extends object>(room: Room): Room => tellingAway(room, () => database.check());
  return {
    signIn: watched(
      makeSignIn({
        pool: database.authPool,
        settings: { publicUrl, secret },
        post: nudging(makePost({ db: auth, newId, publicUrl }), nudge),
        newId,
        log: (message) => log.error({ message }, 'sign-in'),
      }),
    ),
    guests: watched(
      makeGuestDoor({
        asNobody: (work) => keeping(nobody, work),
        attempts: makeAttempts(auth),
        secure: publicUrl.startsWith('https:'),
        newId,
        now: () => new Date().toISOString(),
      }),
    ),
  };
}

/** Here a letter is kept as soon as it is sent: no transaction is around it. */
const nudging = (post: Post, nudge: (() => void) | undefined): Post => ({
  async send(letter) {
    const kept = await post.send(letter);
    nudge?.();
    return kept;
  },
});
