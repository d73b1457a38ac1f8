import { createTransport } from 'nodemailer';
import type { Setback, WaitingMail } from './outbox.ts';
import { organizerOf, writeItip } from './write-itip.ts';

export type Transport = {
  /** Resolves when the mail server has taken the mail upon itself. */
  send(mail: WaitingMail): Promise<void>;
  /** Resolves when the mail server lets us in. */
  check(): Promise<void>;
  close(): void;
};

type TransportParts = { readonly smtpUrl: string; readonly from: string; readonly publicUrl: string };

/** One connection to the mail server, kept open while there is something to send. */
export function makeTransport({ smtpUrl, from, publicUrl }: TransportParts): Transport {
  const host = new URL(publicUrl).hostname;
  const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };
  const smtp = createTransport({ url: smtpUrl, pool: true, maxConnections: 1, ...patience });
  return {
    async send(mail) {
      await smtp.sendMail({
        from,
        // An object, so that no comma in an address makes two receivers of it.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        // The same on every attempt: a mail that arrives twice is known to be one.
        messageId: `<${mail.id}@${host}>`,
        // In the body beside the text, with its method: what Outlook opens as a meeting and not as a file.
        ...(mail.calendar && {
          icalEvent: {
            method: mail.calendar.method,
            filename: 'meeting.ics',
            content: writeItip(mail.calendar, organizerOf(from)),
          },
        }),
        headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    check: async () => void (await smtp.verify()),
    close: () => smtp.close(),
  };
}

/** No such mailbox (550, 551, 553) or one that is shut (521, 556): the address, whatever is sent to it. */
const noSuch: readonly unknown[] = [521, 550, 551, 553, 556];

/** 5xx is the server's last word on this mail; everything else may pass. */
export function setbackOf(error: unknown): Setback {
  const said = error as { message?: string; responseCode?: number; code?: string; rejected?: unknown[] };
  const { message, responseCode, code } = said;
  const refused = code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
  // With a receiver named as rejected: the sender's own address may be refused as well.
  const address = refused && noSuch.includes(responseCode) && (said.rejected?.length ?? 0) > 0;
  return { reason: (message ?? String(error)).replace(/\s+/g, ' '), final: refused, address };
}
