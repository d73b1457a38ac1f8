import { checkContent, type Checked, type Sent } from '#features/files/index.ts';
import type { Result } from '#domain/result.ts';
import type { Visit } from '#server/house/visit.ts';

/** What a form of the room's files brings: a file that was chosen, else an address. */
async function sentIn(form: FormData): Promise<Sent> {
  const file = form.get('file');
  if (file instanceof File) return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const url = form.get('url');
  return { url: typeof url === 'string' ? url : '' };
}

/** Looked through before the transaction begins, because a scanner takes its time. */
export const checkedIn = async (form: FormData, { inspection }: Visit): Promise<Result<Checked>> =>
  checkContent(await sentIn(form), inspection);
