import { fieldProblem } from '#domain/check-input.ts';
import { titleFromName } from '#domain/files/file-name.ts';
import { kindOfBytes } from '#domain/files/kind-of-bytes.ts';
import { mostBytes, type FileKind } from '#domain/files/model.ts';
import { done, type Result } from '#domain/result.ts';
import type { FileSource, Inspection } from './ports.ts';

/** What was sent in a form: a file with the name that it had, or the address of a place elsewhere. */
export type Sent = { readonly name: string; readonly source: FileSource } | { readonly url: string };

/** What was sent, seen to be what a room takes. */
export type Checked =
  | { readonly kind: FileKind; readonly name: string; readonly source: FileSource }
  | { readonly kind: 'link'; readonly url: unknown };

/** Looked into before anything is asked of the database: a scanner takes its time. */
export async function checkContent(sent: Sent, { scan, whole }: Inspection): Promise<Result<Checked>> {
  if ('url' in sent) return done({ kind: 'link', url: sent.url });
  const { source } = sent;
  if (source.size === 0) return fieldProblem('file-missing', 'file');
  if (source.size > mostBytes.file) return fieldProblem('file-too-large', 'file');
  const kind = await whole(source, kindOfBytes);
  if (!kind.ok) return fieldProblem(kind.problem.kind, 'file');
  const verdict = await scan(source);
  if (verdict !== 'clean') return fieldProblem(`scan-${verdict}`, 'file');
  return done({ kind: kind.value, name: titleFromName(sent.name), source });
}
