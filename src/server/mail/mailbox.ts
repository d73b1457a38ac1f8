import type { ConnectionOptions } from 'node:tls';
import { ImapFlow } from 'imapflow';
import { readReply, type ReceivedMail } from './read-reply.ts';

type MailboxParts = {
  /** `imaps://name:password@host:993/INBOX`; with `imap:` the connection is made safe where the server can. */
  readonly imapUrl: string;
  readonly log: (message: string) => void;
  /** Whom to trust beside the usual authorities. */
  readonly tls?: Pick<ConnectionOptions, 'ca'>;
};

export type Mailbox = {
  /** Hands over each unread mail, and marks it as read when it has been dealt with; tells how many. */
  collect(deal: (mail: ReceivedMail) => Promise<void>): Promise<number>;
  /** Resolves when the mail server lets us in. */
  check(): Promise<void>;
};

/** Of a mail no more than this is fetched: its text comes before its attachments. */
const mostBytes = 256 * 1024;
/** What more there is is fetched the next time. */
const mostMails = 100;
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** A mailbox at somebody's IMAP server: a connection for each round, because rounds are short and seldom. */
export function makeMailbox({ imapUrl, log, tls = {} }: MailboxParts): Mailbox {
  const { protocol, hostname, port, username, password, pathname } = new URL(imapUrl);
  const secure = protocol === 'imaps:';
  const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX';
  const open = async (): Promise<ImapFlow> => {
    const client = new ImapFlow({
      host: hostname,
      port: Number(port) || (secure ? 993 : 143),
      secure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      tls,
      logger: false,
      disableAutoIdle: true,
      maxResponseSize: 4 * mostBytes,
      ...patience,
    });
    // What breaks is also thrown where it is waited for.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const leave = async (client: ImapFlow): Promise<void> => {
    await client.logout().catch(() => client.close());
  };
  return {
    async collect(deal) {
      const client = await open();
      try {
        await client.mailboxOpen(folder);
        return await dealWithUnread(client, { deal, log });
      } finally {
        await leave(client);
      }
    },
    async check() {
      const client = await open();
      try {
        await client.mailboxOpen(folder, { readOnly: true });
      } finally {
        await leave(client);
      }
    },
  };
}

type Dealing = Pick<MailboxParts, 'log'> & { readonly deal: (mail: ReceivedMail) => Promise<void> };

/** One mail that cannot be dealt with stays unread and keeps no other from being taken. */
async function dealWithUnread(client: ImapFlow, { deal, log }: Dealing): Promise<number> {
  const unread = (await client.search({ seen: false }, { uid: true })) || [];
  let done = 0;
  for (const uid of unread.slice(0, mostMails)) {
    const found = await client.fetchOne(String(uid), { source: { maxLength: mostBytes } }, { uid: true });
    if (!found || !found.source) continue;
    try {
      const mail = await readReply(found.source).catch(() => null);
      // What no program can read is as it is the next time too.
      if (mail) await deal(mail);
      else log('an answer by mail could not be read');
    } catch (error) {
      log(`an answer by mail was not dealt with: ${String(error)}`);
      continue;
    }
    if (!(await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })))
      throw new Error('the mail server did not mark a mail as read');
    done += 1;
  }
  return done;
}
