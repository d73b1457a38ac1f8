import { done, problem, type Result } from '#domain/result.ts';
import { handoverDocument, openPack } from '#features/handovers/index.ts';
import { handoverWords } from '#words/handovers/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';

export async function pressHandover({ needs, params }: Call): Promise<Result<ApiFile>> {
  const read = await openPack(needs, params['handover'] ?? '');
  if (!read.ok) return read;
  const pack = read.value;
  if (pack.handover.partnershipId !== params['id']) return problem('not-found');
  const { language, now } = needs;
  const name = handoverWords(language)('documentTitle', { name: pack.partnership.name });
  return done({ name, content: handoverDocument({ pack, language, now }) });
}
