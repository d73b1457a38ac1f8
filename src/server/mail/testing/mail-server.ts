import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server in the process, for tests. */
export type MailServer = AsyncDisposable & {
  readonly url: string;
  readonly received: ParsedMail[];
  /** Receivers of the newest mail, as the envelope names them. */
  readonly recipients: string[];
  /** An SMTP code to refuse a receiver with, or null. */
  refuse: (address: string) => number | null;
  /** What happens between taking a mail and saying so. */
  taken: () => Promise<void>;
};

export async function openMailServer(): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const recipients: string[] = [];
  const manner: Pick<MailServer, 'refuse' | 'taken'> = {
    refuse: () => null,
    taken: () => Promise.resolve(),
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, answer) => {
      recipients.length = 0;
      answer();
    },
    onRcptTo: ({ address }, _session, answer) => {
      const code = manner.refuse(address);
      if (code === null) recipients.push(address);
      answer(code === null ? null : Object.assign(new Error(`${code} refused`), { responseCode: code }));
    },
    onData: (stream, _session, answer) => {
      simpleParser(stream)
        .then((mail) => {
          received.push(mail);
          return manner.taken();
        })
        .then(() => answer(), answer);
    },
  });
  // Who is killed in the middle hangs up.
  smtp.on('error', () => undefined);
  const listening = smtp.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const place = listening.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  return Object.assign(manner, {
    url: `smtp://127.0.0.1:${port}`,
    received,
    recipients,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => smtp.close(closed)),
  });
}
