import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeCsv } from '#domain/documents/write-csv.ts';
import { languages } from '#domain/language.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import { sheetSchema } from '#domain/tools/sheet-schema.ts';
import { sheetsOf } from '#domain/tools/tool.testing.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { tellBlock } from '#features/toolbox/results/tell-result.ts';
import { toolCsv } from '#features/toolbox/results/tool-csv.ts';
import { tellingOf } from '#features/toolbox/results/tool-print.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import { readToolFront, sampleSheet } from './tool-sample.ts';

/** Broken in one place each, whatever the tool. */
const broken = (tool: Tool, sheet: ToolSheet): unknown[] => {
  const [scale] = tool.prompts.filter(({ kind, per }) => kind === 'scale' && per === 'sheet');
  const [rows] = tool.prompts.filter(({ kind, per }) => kind === 'rows' && per === 'sheet');
  const many = Array.from({ length: (tool.sides?.most ?? 0) + 1 }, (_, at) => ({ id: `s${at}`, answers: {} }));
  return [
    null,
    [],
    { ...sheet, sides: 'x' },
    { ...sheet, sides: many },
    { ...sheet, title: 7 },
    { ...sheet, title: 'x'.repeat(121) },
    { ...sheet, sides: [{ id: '<b>', name: '', answers: {} }] },
    ...(scale ? [{ ...sheet, shared: { [scale.id]: 99 } }, { ...sheet, shared: { [scale.id]: 'maybe' } }] : []),
    ...(rows ? [{ ...sheet, shared: { [rows.id]: [{ cells: {} }] } }] : []),
  ];
};

describe.each(shelvedTools)('the data of %s', async (id) => {
  const tool = (await takeTool(id)) as Tool;
  const schema = z.fromJSONSchema(sheetSchema(tool) as Parameters<typeof z.fromJSONSchema>[0]);

  it('fits its JSON Schema, whatever a person fills in', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        expect(schema.safeParse(sheet)).toMatchObject({ success: true });
      }),
      { numRuns: 40 },
    );
  });

  it('is refused by the schema and by the house alike when it is broken', async () => {
    const sheet = sampleSheet(tool, await readToolFront('da', id));
    for (const value of broken(tool, sheet)) {
      const said = JSON.stringify(value).slice(0, 80);
      expect([said, schema.safeParse(value).success]).toEqual([said, false]);
      expect([said, parseToolSheet(tool, value).ok]).toEqual([said, false]);
    }
  });

  it.each(languages)('is a rectangular table in %s that a spreadsheet runs nothing of', async (language) => {
    const front = await readToolFront(language, id);
    const given = sampleSheet(tool, front);
    const rows = toolCsv({ tool, sheet: given, front, language });
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        const hostile = JSON.parse(JSON.stringify(sheet).replaceAll('"Lyd"', '"=1+1"')) as ToolSheet;
        const text = writeCsv(toolCsv({ tool, sheet: hostile, front, language }));
        expect(text).not.toMatch(/(^|,)"?=/m);
      }),
      { numRuns: 20 },
    );
  });

  it.each(languages)('tells in %s all that it shows in words', async (language) => {
    const front = await readToolFront(language, id);
    const sheet = sampleSheet(tool, front);
    for (const block of tool.compute(sheet).blocks) {
      const told = tellBlock(block, tellingOf({ sheet, front, language }));
      expect(told.label, block.id).not.toBe('');
      expect(told.text.length + (told.table?.columns.length ?? 0), block.id).toBeGreaterThan(0);
      expect(JSON.stringify(told), block.id).not.toMatch(/undefined|\{\w+\}|NaN/);
    }
  });
});
