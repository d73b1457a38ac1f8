import type { Visitor } from '../../harness/browser-visitor.ts';
import { heardLive } from './live-door.ts';
import { sheetId } from './shared-sheet.ts';

/** Those of the secrets that stand in what was told. */
export const leaks = (told: string, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => told.includes(secret));

/** Everything that any door tells somebody of a sheet. */
export async function allThatIsTold(visitor: Visitor, sheet: string): Promise<string> {
  const id = sheetId(sheet);
  const files = ['', '/sheet.json', '/sheet.pdf', '/sheet.docx'].map((end) => `/api/v1/sheets/${id}${end}`);
  const told = await Promise.all(
    [sheet, `${sheet}/__data.json`, ...files].map(async (path) =>
      (await visitor.context.request.get(visitor.url + path)).text(),
    ),
  );
  return [...told, JSON.stringify(await heardLive(visitor, id))].join('\n');
}
