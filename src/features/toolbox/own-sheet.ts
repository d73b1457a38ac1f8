import { problem, type Result } from '#domain/result.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import type { SheetReader } from './ports.ts';

/** A loose win-win sheet of the asker's own. */
export async function ownWinWinSheet(
  needs: { readonly sheets: SheetReader },
  id: string,
): Promise<Result<WinWinSheet>> {
  const own = await needs.sheets.ownSheet(id);
  return own?.tool === 'win-win' ? parseSheet(own.content) : problem('not-found');
}
