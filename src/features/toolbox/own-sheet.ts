import { done, problem, type Result } from '#domain/result.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import type { SheetReader, SheetStore } from './ports.ts';

/** A loose win-win sheet of the asker's own. */
export async function ownWinWinSheet(
  needs: { readonly sheets: SheetReader },
  id: string,
): Promise<Result<WinWinSheet & { readonly revision: number }>> {
  const own = await needs.sheets.ownSheet(id);
  const sheet = own?.tool === 'win-win' ? parseSheet(own.content) : problem('not-found');
  return own && sheet.ok ? done({ ...sheet.value, revision: own.revision }) : problem('not-found');
}

/** Takes a loose sheet away for good; what was brought into a partnership from it stays there. */
export const removeOwnSheet = async (
  needs: { readonly sheets: SheetStore },
  id: string,
): Promise<Result<null>> => ((await needs.sheets.removeOwnSheet(id)) ? done(null) : problem('not-found'));
