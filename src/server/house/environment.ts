import { z } from 'zod';

const url = (protocols: RegExp, what: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.test(new URL(text).protocol), { error: what });

/** An address people see: without a path, because the pages are always at its root. */
const publicUrl = z
  .string()
  .refine((text) => URL.canParse(text) && isBareAddress(new URL(text)), {
    error: 'an address without a path, such as https://partnerskaber.example.dk',
  })
  .transform((text) => new URL(text).origin);

const isBareAddress = (address: URL): boolean =>
  /^https?:$/.test(address.protocol) &&
  address.pathname === '/' &&
  address.search === '' &&
  address.username === '';

const whole = (least: number, most: number) => {
  const error = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .pipe(z.number().min(least, { error }).max(most, { error }));
};

const email = z
  .string()
  .max(254)
  .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, {
    error: 'an e-mail address, such as biblioteket@example.dk',
  });

const onOrOff = z.enum(['on', 'off'], { error: 'on or off' }).transform((word) => word === 'on');

/** Every setting, by the name of its variable. A variable set to nothing counts as not set. */
export const environment = z.object({
  /** The port pages are served on; 0 takes any free one. */
  PORT: whole(0, 65_535).default(3000),
  /** The address to listen on. By default every address of the machine; `127.0.0.1` for this machine alone. */
  HOST: z.string().max(255).optional(),
  /** Where the database, the secrets and the files are kept. By default `data` in the checkout. */
  DATA_DIR: z.string().optional(),
  /** What people type to get here, when it is not http://localhost:PORT. Links in mails begin with it. */
  PUBLIC_URL: publicUrl.optional(),
  /** A PostgreSQL (15 or newer) of your own; without it the product runs one itself in DATA_DIR. */
  DATABASE_URL: url(
    /^postgres(ql)?:$/,
    'an address such as postgres://name:password@host:5432/database',
  ).optional(),
  /** The mail server. Without it every mail is kept in the outbox, where the administrator reads it. */
  SMTP_URL: url(/^smtps?:$/, 'an address such as smtps://name:password@mail.example.dk:465').optional(),
  /** The mailbox that answers to mails are fetched from; together with REPLY_ADDRESS and SMTP_URL. */
  IMAP_URL: url(/^imaps?:$/, 'an address such as imaps://name:password@mail.example.dk:993/INBOX').optional(),
  /** The address of that mailbox. It must take plus-addresses: `svar+something@example.dk`. */
  REPLY_ADDRESS: email
    .refine((address) => address.lastIndexOf('@') <= 31 && !address.includes('+'), {
      error: 'an e-mail address with at most 31 characters and no plus before the @',
    })
    .optional(),
  /** Whom mails are from. */
  MAIL_FROM: z
    .string()
    .max(320)
    .regex(/@/, { error: 'an e-mail address, such as Byg partnerskaber <byg@example.dk>' })
    .optional(),
  /** Who runs this installation, as the contact page names them: `Roskilde Bibliotekerne`. */
  CONTACT_NAME: z.string().max(200, { error: 'a name of at most 200 characters' }).optional(),
  /** Where people write when no address below is set for what they have to say. Shown on public pages. */
  CONTACT_EMAIL: email.optional(),
  /** Mistakes in the texts, suggestions for cases and publications. By default CONTACT_EMAIL. */
  EDITOR_EMAIL: email.optional(),
  /** Accounts, access and running. By default CONTACT_EMAIL. */
  ADMINISTRATOR_EMAIL: email.optional(),
  /** What stands in somebody's way; also shown on the accessibility statement. By default CONTACT_EMAIL. */
  ACCESSIBILITY_EMAIL: email.optional(),
  /** Access, correction and erasure; also shown on the privacy page. By default CONTACT_EMAIL. */
  PRIVACY_EMAIL: email.optional(),
  /** A ClamAV daemon that looks through every file before it is kept. Without it nobody does. */
  CLAMAV_HOST: z
    .string()
    .max(255)
    .regex(/^[^\s/]+$/, { error: 'the name or address of a machine, such as clamav' })
    .optional(),
  /** The port the daemon listens on. */
  CLAMAV_PORT: whole(1, 65_535).default(3310),
  /** How much is told in the log; requests appear from `debug`. */
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug', 'trace'], {
      error: 'silent, error, warn, info, debug or trace',
    })
    .default('info'),
  /** `on` answers GET /metrics with figures for Prometheus. Keep that address from strangers in the proxy. */
  METRICS: onOrOff.default(false),
  /** How many proxies stand in front and set X-Forwarded-For, -Proto and -Host. 0: those headers are thrown away. */
  TRUST_PROXY: whole(0, 9).default(0),
});

export type Environment = z.infer<typeof environment>;
