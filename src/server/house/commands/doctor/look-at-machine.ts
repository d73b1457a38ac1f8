import { accessSync, constants, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '#server/content/read-content.ts';
import { readFonts } from '#server/documents/fonts.ts';
import { makePress } from '#server/documents/press.ts';
import { makeMailbox } from '#server/mail/mailbox.ts';
import { makeTransport } from '#server/mail/transport.ts';
import { checkout, type Settings } from '../../settings.ts';
import { reasonOf, well, wrong, type Finding } from './finding.ts';

/** Less than this, and a busy day may fill the disk. */
const leastFree = 1;

export function lookAtNode(): Finding {
  const version = process.versions.node;
  return Number(version.split('.')[0]) >= 24
    ? well('node_ok', { version })
    : wrong('node_wrong', { version });
}

/** A folder of the user who runs the product; its secrets open to nobody else. */
export function lookAtDirectory({ dataDir: path }: Settings): Finding {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    const owner = statSync(path).uid;
    const self = process.getuid?.() ?? owner;
    if (owner !== self) return wrong('directory_wrong', { path, reason: `uid ${owner} ≠ ${self}` });
    const secrets = statSync(join(path, 'secrets.json'), { throwIfNoEntry: false });
    const open = secrets !== undefined && (secrets.mode & 0o077) !== 0;
    return open
      ? wrong('directory_wrong', { path, reason: 'secrets.json: chmod 600' })
      : well('directory_ok', { path });
  } catch (error) {
    return wrong('directory_wrong', { path, reason: reasonOf(error) });
  }
}

export async function lookAtDisk({ dataDir }: Settings): Promise<Finding> {
  const disk = await statfs(dataDir);
  const gigabytes = (disk.bavail * disk.bsize) / 1e9;
  const free = gigabytes.toFixed(1);
  return gigabytes >= leastFree ? well('disk_ok', { free }) : wrong('disk_wrong', { free });
}

export function lookAtFonts(): Finding {
  try {
    return well('fonts_ok', { count: readFonts().length });
  } catch (error) {
    return wrong('fonts_wrong', { reason: reasonOf(error) });
  }
}

const page = {
  title: 'Prøve',
  language: 'da',
  author: 'Byg partnerskaber',
  date: '2026-01-01T00:00:00.000Z',
  blocks: [{ kind: 'heading', level: 1, text: 'Prøve' }],
} as const;

export async function lookAtPress(): Promise<Finding> {
  try {
    await using press = makePress();
    const begun = performance.now();
    const bytes = Buffer.from(await press.pdf(page));
    const ms = Math.round(performance.now() - begun);
    const accessible = bytes.subarray(0, 5).toString() === '%PDF-' && bytes.includes('pdfuaid');
    return accessible ? well('press_ok', { ms }) : wrong('press_wrong', { reason: 'PDF/UA-1' });
  } catch (error) {
    return wrong('press_wrong', { reason: reasonOf(error) });
  }
}

export async function lookAtMail({ smtpUrl, mailFrom, publicUrl }: Settings): Promise<Finding> {
  if (smtpUrl === undefined) return well('mail_none');
  const { host } = new URL(smtpUrl);
  const transport = makeTransport({ smtpUrl, from: mailFrom, publicUrl: publicUrl ?? 'http://localhost' });
  try {
    await transport.check();
    return well('mail_ok', { host });
  } catch (error) {
    return wrong('mail_wrong', { host, reason: reasonOf(error) });
  } finally {
    transport.close();
  }
}

/** Opened as it is when answers are taken in; nothing in it is read or marked. `tls`: whom to trust besides the usual. */
export async function lookAtMailbox(
  { replies }: Pick<Settings, 'replies'>,
  tls: { readonly ca?: string } = {},
): Promise<Finding> {
  if (replies === undefined) return well('mailbox_none');
  const { host } = new URL(replies.imapUrl);
  try {
    await makeMailbox({ imapUrl: replies.imapUrl, log: () => undefined, tls }).check();
    return well('mailbox_ok', { host });
  } catch (error) {
    return wrong('mailbox_wrong', { host, reason: reasonOf(error) });
  }
}

/** Every page in both languages; its links and front matter are checked by reading it. */
export async function lookAtContent(): Promise<Finding> {
  try {
    const files = await readContent(join(checkout, 'content'));
    const names = files.map(({ language, kind, id }) => `${language} ${kind}/${id}`);
    const other = (name: string): string => (name.startsWith('da') ? 'en' : 'da') + name.slice(2);
    const lonely = names.filter((name) => !names.includes(other(name)));
    if (lonely.length > 0) return wrong('content_wrong', { reason: lonely.join(', ') });
    return well('content_ok', { count: files.length });
  } catch (error) {
    return wrong('content_wrong', { reason: reasonOf(error) });
  }
}
