import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { DocumentPress, FormalDocument } from '#domain/documents/model.ts';
import type { Result } from '#domain/result.ts';
import { found } from './answer.ts';
import { sendFile } from './send-file.ts';

type Asked = Result<{ readonly document: FormalDocument; readonly press: DocumentPress }>;

/** What a link from a mail is about, as a file; pressed when the transaction is over. */
export async function pressByLink(event: RequestEvent, ask: () => Promise<Asked>): Promise<Response> {
  const { visit } = event.locals;
  const { format } = event.params;
  if (format !== 'pdf' && format !== 'docx') error(404);
  if (!visit.allow('paper', visit.remoteAddress)) error(429);
  const { document, press } = found(await ask());
  const file = sendFile({ bytes: await press[format](document), name: document.title, format });
  file.headers.set('x-robots-tag', 'noindex');
  return file;
}
