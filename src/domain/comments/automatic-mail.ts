/** The headers of a mail by their names in small letters, as they were written. */
export type MailHeaders = Readonly<Record<string, string | undefined>>;

const said = (headers: MailHeaders, name: string): string => (headers[name] ?? '').trim().toLowerCase();

/**
 * Written by a machine: an answer from somebody's holiday, a mail that came back, a list. Such a mail is neither taken
 * nor answered, so that two machines never write to each other (RFC 3834).
 */
export function isAutomatic(headers: MailHeaders): boolean {
  const submitted = said(headers, 'auto-submitted');
  if (submitted !== '' && !/^no\b/.test(submitted)) return true;
  if (/^(bulk|junk|list|auto_reply)\b/.test(said(headers, 'precedence'))) return true;
  if (
    ['x-autoreply', 'x-autorespond', 'x-autoreply-from', 'list-id'].some((name) => said(headers, name) !== '')
  )
    return true;
  if (said(headers, 'return-path') === '<>') return true;
  return /^multipart\/report\b/.test(said(headers, 'content-type'));
}
