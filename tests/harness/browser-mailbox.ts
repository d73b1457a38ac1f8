import { setTimeout as pause } from 'node:timers/promises';
import { openMailServer } from '#server/mail/testing/mail-server.ts';

/** The letters that the product sends, as they arrive at a real mail server. */
export type Mailbox = AsyncDisposable & {
  readonly url: string;
  /** The newest letter to an address that has a match in it; waits for it, and gives each letter out once. */
  find(to: string, pattern: RegExp): Promise<string>;
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
  return {
    url: server.url,
    async find(to, pattern) {
      for (let tries = 0; tries < 200; tries += 1) {
        const found = look(to, pattern);
        if (found !== undefined) return found;
        await pause(100);
      }
      throw new Error(
        `no letter to ${to} with ${pattern}; there were ${server.received.map(({ subject }) => subject)}`,
      );
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export const signInLink = /(https?:\/\/\S+\/(?:log-ind|sign-in)\/\S+)/;
export const guestLink = /(https?:\/\/\S+\/(?:g|gaest|guest)\/\S+)/;
export const guestCode = /\b(\d{3}[ -]?\d{3})\b/;
