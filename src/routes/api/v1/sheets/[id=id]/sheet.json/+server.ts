import { done } from '#domain/result.ts';
import { answerFile } from '../../../answer-file.ts';
import { sheetJson } from '../../../operations/sheets.ts';
import { presentSheet } from '../../../present-sheet.ts';

/** Only the sheet itself, as a loose one: what can be opened again as a sheet of one's own. */
export const GET = answerFile(sheetJson, async ({ needs, params }) => {
  const read = await presentSheet(needs, params['id']);
  if (!read.ok) return read;
  const { title, content } = read.value;
  return done({ name: title, content: JSON.stringify(content, null, 2) });
});
