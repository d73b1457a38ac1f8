import { writeCsv } from '#domain/documents/write-csv.ts';
import { done, type Result } from '#domain/result.ts';
import { contributionsCsv, contributionsDocument, readContributions } from '#features/contributions/index.ts';
import { contributionWords } from '#words/contributions/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';

const nameOf = ({ needs }: Call, name: string): string =>
  contributionWords(needs.language)('documentTitle', { name });

export async function pressContributions(call: Call): Promise<Result<ApiFile>> {
  const read = await readContributions(call.needs, call.params['id'] ?? '');
  if (!read.ok) return read;
  const { language, now } = call.needs;
  const content = contributionsDocument({ ...read.value, language, date: now });
  return done({ name: nameOf(call, read.value.partnership.name), content });
}

export async function tableContributions(call: Call): Promise<Result<ApiFile>> {
  const read = await readContributions(call.needs, call.params['id'] ?? '');
  if (!read.ok) return read;
  const content = writeCsv(contributionsCsv({ ...read.value, language: call.needs.language }));
  return done({ name: nameOf(call, read.value.partnership.name), content });
}
