import { setTimeout as pause } from 'node:timers/promises';
import { openMailServer } from '#server/mail/testing/mail-server.ts';

/** The letters that the product sends, as they arrive at a real mail server. */
export type Mailbox = AsyncDisposable & {
  readonly url: string;
  /** The newest letter to an address that has a match in it; waits for it, and gives each letter out once. */
  find(to: string, pattern: RegExp): Promise<string>;
  /** The newest calendar file that came to an address; waits for it. */
  calendar(to: string): Promise<string>;
};

export async function openMailbox(): Promise<Mailbox> {
  const server = await openMailServer();
  const read = new Set<unknown>();
  const look = (to: string, pattern: RegExp): string | undefined => {
    for (const mail of server.received.toReversed()) {
      const receivers = [mail.to ?? []].flat().map(({ text }) => text);
      const found = receivers.some((text) => text.includes(to)) ? pattern.exec(mail.text ?? '') : null;
      if (!found || read.has(mail)) continue;
      read.add(mail);
      return found[1] ?? found[0];
    }
    return undefined;
  };
  const calendarOf = (to: string): string | undefined =>
    server.received
      .filter((mail) => [mail.to ?? []].flat().some(({ text }) => text.includes(to)))
      .flatMap(({ attachments }) => attachments)
      .findLast(({ contentType }) => contentType === 'text/calendar')
      ?.content.toString();
  const wait = async (find: () => string | undefined, what: string): Promise<string> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = find();
      if (found !== undefined) return found;
      await pause(100);
    }
    throw new Error(`no letter ${what}; there were ${server.received.map(({ subject }) => subject)}`);
  };
  return {
    url: server.url,
    find: (to, pattern) => wait(() => look(to, pattern), `to ${to} with ${pattern}`),
    calendar: (to) => wait(() => calendarOf(to), `to ${to} with a calendar file`),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export const signInLink = /(https?:\/\/\S+\/(?:log-ind|sign-in)\/\S+)/;
export const guestLink = /(https?:\/\/\S+\/(?:g|gaest|guest)\/\S+)/;
export const guestCode = /\b(\d{3}[ -]?\d{3})\b/;
