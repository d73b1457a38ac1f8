import { done, type Result } from '#domain/result.ts';
import { endingDocument, readEndingPaper } from '#features/endings/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';

export async function pressEnding({ needs, params }: Call): Promise<Result<ApiFile>> {
  const read = await readEndingPaper(needs, params['id'] ?? '');
  if (!read.ok) return read;
  const content = endingDocument({ paper: read.value, language: needs.language, date: needs.now });
  return done({ name: content.title, content });
}
