import { sql } from 'kysely';
import { makeCourier, type Courier } from '#server/mail/courier.ts';
import { openMailServer, type MailServer } from '#server/mail/testing/mail-server.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';
import { close } from '#server/database/testing/open-test-database.ts';

/** A house without a door that sends its mail to a real server. */
export type MailGround = AsyncDisposable & {
  readonly ground: DeedsGround;
  readonly server: MailServer;
  readonly courier: Courier;
  /** Nothing sent, nothing waiting. */
  empty(): Promise<void>;
};

export async function openMailGround(): Promise<MailGround> {
  const ground = await openDeedsGround();
  const server = await openMailServer();
  const courier = makeCourier({
    pool: ground.database.keeperPool,
    smtpUrl: server.url,
    from: 'Byg partnerskaber <no-reply@byg.test>',
    publicUrl: 'http://localhost:3000',
    log: () => undefined,
  });
  return {
    ground,
    server,
    courier,
    empty: async () => {
      server.received.length = 0;
      await sql`delete from byg.mail`.execute(ground.database.owner);
    },
    [Symbol.asyncDispose]: async () => {
      courier.close();
      await server[Symbol.asyncDispose]();
      await close(ground.database);
    },
  };
}
