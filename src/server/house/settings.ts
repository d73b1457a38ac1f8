import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contactOf, type Contact } from './contact.ts';
import { environment, type Environment } from './environment.ts';
import { PlainError } from './plain-error.ts';

export const checkout = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

export type Settings = {
  readonly port: number;
  /** Undefined: every address of the machine, of both families. */
  readonly host: string | undefined;
  readonly dataDir: string;
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Where answers to mails are fetched from, and to which address they are sent; undefined when nobody fetches them. */
  readonly replies: { readonly imapUrl: string; readonly address: string } | undefined;
  readonly contact: Contact;
  /** Where files are scanned; undefined when nobody scans them. */
  readonly clamd: { readonly host: string; readonly port: number } | undefined;
  readonly logLevel: string;
  readonly metrics: boolean;
  readonly trustedProxies: number;
};

/** Checks all settings together, so that a person mends them in one go. */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== ''));
  const read = environment.safeParse(set);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${String(issue.path[0])} should be ${issue.message}`);
    throw new PlainError(['These settings are wrong:', ...new Set(lines)].join('\n'));
  }
  const { PUBLIC_URL, DATA_DIR, CLAMAV_HOST, CLAMAV_PORT } = read.data;
  return {
    port: read.data.PORT,
    host: read.data.HOST,
    dataDir: dataDirectory(DATA_DIR),
    publicUrl: PUBLIC_URL,
    databaseUrl: read.data.DATABASE_URL,
    smtpUrl: read.data.SMTP_URL,
    mailFrom: read.data.MAIL_FROM ?? `Byg partnerskaber <no-reply@${mailDomain(PUBLIC_URL)}>`,
    replies: repliesOf(read.data),
    contact: contactOf(read.data),
    clamd: CLAMAV_HOST === undefined ? undefined : { host: CLAMAV_HOST, port: CLAMAV_PORT },
    logLevel: read.data.LOG_LEVEL,
    metrics: read.data.METRICS,
    trustedProxies: read.data.TRUST_PROXY,
  };
}

/** All three or none: a mailbox without its address is answered to by nobody. */
function repliesOf({
  IMAP_URL,
  REPLY_ADDRESS,
  SMTP_URL,
}: Pick<Environment, 'IMAP_URL' | 'REPLY_ADDRESS' | 'SMTP_URL'>): Settings['replies'] {
  if (IMAP_URL === undefined && REPLY_ADDRESS === undefined) return undefined;
  if (IMAP_URL === undefined || REPLY_ADDRESS === undefined || SMTP_URL === undefined)
    throw new PlainError(
      ['These settings are wrong:', '  IMAP_URL, REPLY_ADDRESS and SMTP_URL belong together'].join('\n'),
    );
  return { imapUrl: IMAP_URL, address: REPLY_ADDRESS };
}

/** A relative DATA_DIR counts from where the command was typed, as people expect of a command. */
function dataDirectory(path: string | undefined): string {
  if (path === undefined) return join(checkout, 'data');
  return isAbsolute(path) ? resolve(path) : resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

const mailDomain = (publicUrl: string | undefined): string =>
  publicUrl === undefined ? 'localhost.localdomain' : new URL(publicUrl).hostname;
