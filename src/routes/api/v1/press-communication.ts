import { done, type Result } from '#domain/result.ts';
import {
  planDocument,
  pressKitDocument,
  readPlanPaper,
  readPressKit,
} from '#features/communication/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';

export async function pressTheKit({ needs, params }: Call): Promise<Result<ApiFile>> {
  const read = await readPressKit(needs, params['id'] ?? '');
  if (!read.ok) return read;
  const content = pressKitDocument(read.value, { language: needs.language, date: needs.now });
  return done({ name: content.title, content });
}

export async function pressThePlan({ needs, params }: Call): Promise<Result<ApiFile>> {
  const read = await readPlanPaper(needs, params['id'] ?? '');
  if (!read.ok) return read;
  const content = planDocument({ paper: read.value, language: needs.language, date: needs.now });
  return done({ name: content.title, content });
}
