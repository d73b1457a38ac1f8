import { checkContent, type Checked, type Sent } from '#features/files/index.ts';
import type { Result } from '#domain/result.ts';
import type { Visit } from '#server/house/visit.ts';
import type { Received } from '../../../../../received-form.ts';

/** What a form of the room's files brings: a file that was chosen, else an address. */
function sentIn({ file, texts }: Received): Sent {
  if (file) return { name: file.name, source: file };
  const url = texts.get('url');
  return { url: typeof url === 'string' ? url : '' };
}

/** Looked through before the transaction begins, because a scanner takes its time. */
export const checkedIn = async (form: Received, { inspection }: Visit): Promise<Result<Checked>> =>
  checkContent(sentIn(form), inspection);
