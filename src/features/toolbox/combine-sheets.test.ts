import { expect, it } from 'vitest';
import { tool } from '#domain/tools/readiness/tool.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { combineSheets } from './combine-sheets.ts';
import { readSheetFile, sheetFile } from './loose-file.ts';

const twelve = tool.prompts.filter(({ kind }) => kind === 'scale').map(({ id }) => id);
const voice = (value: number): ToolSheet => ({
  title: '',
  shared: Object.fromEntries(twelve.map((id) => [id, value])),
  sides: [],
});

it('puts the files of several people together, and shows nothing of too few', () => {
  const files = [2, 4, 3].map((value) => readSheetFile(tool, sheetFile(tool, voice(value))));
  const sheets = files.flatMap((read) => (read.ok ? [read.value] : []));
  expect(sheets).toHaveLength(3);
  expect(combineSheets(tool, sheets.slice(0, 2))).toEqual({ count: 2, tooFewOf: 3, together: null });
  const { together } = combineSheets(tool, sheets);
  expect(together?.result.blocks.find(({ id }) => id === 'overall')).toMatchObject({ value: 3 });
  expect(together?.sheet.shared).toEqual({});
});
