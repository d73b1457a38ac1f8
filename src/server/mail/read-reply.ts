import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { isAutomatic, type MailHeaders } from '#domain/comments/automatic-mail.ts';

/** A mail as far as it concerns us: who sent it to which of our addresses, and what its text says. */
export type ReceivedMail = {
  /** The hash of what names it, so that it is dealt with once. */
  readonly key: Uint8Array;
  /** Everybody it says it is from. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly automatic: boolean;
  readonly text: string;
};

/** Headers that say where a mail was sent, the ones that its program wrote before those that servers added. */
const receivers = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];

/** The lines as they came, unfolded; of one that is repeated the first. */
function headersOf({ headerLines }: ParsedMail): MailHeaders {
  const found: Record<string, string> = {};
  for (const { key, line } of headerLines)
    found[key] ??= line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n\s*/g, ' ')
      .trim();
  return found;
}

const plain = /[^\s<>,;:"]{1,64}@[^\s<>,;:"]{1,255}/g;

/** Every address that stands in a header: of a line that can be read in two ways, both. */
const addressesIn = (line = ''): readonly string[] => [
  ...new Set([...line.slice(0, 20_000).matchAll(plain)].map(([one]) => one.toLowerCase())),
];

/** Whatever bytes somebody sends, cut off where we stopped reading: attachments and what a program cannot read are left out. */
export async function readReply(bytes: Buffer): Promise<ReceivedMail> {
  const mail = await simpleParser(bytes, {
    skipImageLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 200_000,
    checksumAlgo: false,
    ignoreEmbedded: true,
  });
  const headers = headersOf(mail);
  const named = mail.messageId?.trim();
  return {
    key: createHash('sha256')
      .update(named ? `id ${named}` : bytes)
      .digest(),
    from: addressesIn(headers['from']),
    to: receivers.flatMap((name) => addressesIn(headers[name])),
    automatic: isAutomatic(headers),
    text: mail.text ?? '',
  };
}
