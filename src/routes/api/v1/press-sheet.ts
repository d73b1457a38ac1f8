import type { FormalDocument } from '#domain/documents/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { assess } from '#domain/tools/win-win/assess.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { toolTexts } from '#features/guide/index.ts';
import { winWinDocument } from '#features/toolbox/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { shellWords } from '#words/shell/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';
import { presentSheet } from './present-sheet.ts';

type Owned = { readonly author?: string; readonly exampleNote?: string };

async function sheetDocument(needs: Needs, sheet: WinWinSheet, owned: Owned = {}): Promise<FormalDocument> {
  const { language, now: date } = needs;
  const front = await toolTexts(needs, language, 'win-win');
  if (!front) throw new Error('the content has no win-win tool');
  return winWinDocument({ sheet, result: assess(sheet), language, front, date, ...owned });
}

/** A partnership's sheet, as far as the asker may see it. */
export async function pressSheet({ needs, params }: Call): Promise<Result<ApiFile>> {
  const read = await presentSheet(needs, params['id']);
  if (!read.ok) return read;
  const { title, content, partnershipId } = read.value;
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!partnership) return problem('not-found');
  const document = await sheetDocument(needs, content, {
    author: partnership.name,
    ...(partnership.example ? { exampleNote: shellWords(needs.language)('exampleNote') } : {}),
  });
  return done({ name: title, content: document });
}
