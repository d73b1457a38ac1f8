import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages, type Language } from '#domain/language.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { ResultBlock, Said, ToolResult } from '#domain/tools/result.ts';
import { sheetsOf } from '#domain/tools/tool.testing.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { fronts, type ToolFront } from '#features/guide/schema.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';

const readFront = async (language: Language, id: string): Promise<ToolFront> => {
  const text = await readFile(new URL(`../../content/${language}/tools/${id}.md`, import.meta.url), 'utf8');
  return fronts.tools.parse(parse(text.split(/^---$/m)[1] ?? ''));
};

const sampleOf = (front: ToolFront): unknown => ({
  title: front.sample?.title,
  shared: front.sample?.shared,
  sides: front.sample?.sides.map((side, index) => ({ id: `part-${index + 1}`, ...side })),
});

/** Everything said in a block: each `Said`, wherever it stands. */
function saidIn(value: unknown): Said[] {
  if (Array.isArray(value)) return value.flatMap(saidIn);
  if (typeof value !== 'object' || value === null) return [];
  const { say, prompt, side } = value as Record<string, unknown>;
  const own =
    typeof say === 'string' || typeof prompt === 'string' || typeof side === 'number' ? [value as Said] : [];
  return [...own, ...Object.values(value).flatMap(saidIn)];
}

function checkSaid(said: Said, { front, tool, sheet }: { front: ToolFront; tool: Tool; sheet: ToolSheet }): void {
  if ('say' in said) {
    const text = front.says[said.say];
    expect(text, `says.${said.say}`).toBeDefined();
    const wanted = [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    expect(new Set(wanted), `{names} in says.${said.say}`).toEqual(new Set(Object.keys(said.values ?? {})));
  } else if ('prompt' in said) {
    const prompt = tool.prompts.find(({ id }) => id === said.prompt);
    expect(prompt, `prompt ${said.prompt}`).toBeDefined();
    const asked = said.column ? prompt?.columns?.find(({ id }) => id === said.column) : prompt;
    expect(asked, `column ${said.column} of ${said.prompt}`).toBeDefined();
    if (said.choice) expect(asked?.choices).toContain(said.choice);
    if (said.row) expect(prompt?.fixed).toContain(said.row);
  } else if ('side' in said) expect(said.side).toBeLessThan(sheet.sides.length);
}

function checkBlock(block: ResultBlock): void {
  if ('base' in block) expect(block.base.answered).toBeLessThanOrEqual(block.base.asked);
  if (block.kind === 'figure' && block.value !== null && block.scale) {
    expect(block.value).toBeGreaterThanOrEqual(block.scale[0]);
    expect(block.value).toBeLessThanOrEqual(block.scale[1]);
  }
  if (block.kind === 'bars' || block.kind === 'radar')
    for (const { value, base } of block.bars) {
      if (value !== null) expect(value).toBeGreaterThanOrEqual(block.scale[0]);
      if (value !== null) expect(value).toBeLessThanOrEqual(block.scale[1]);
      if (base) expect(base.answered).toBeLessThanOrEqual(base.asked);
    }
  if (block.kind === 'table')
    for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
  if (block.kind === 'grid')
    for (const { x, y } of block.items) {
      expect(block.x.heads[x]).toBeDefined();
      expect(block.y.heads[y]).toBeDefined();
    }
  if (block.kind === 'rings' || block.kind === 'board')
    for (const { at } of block.items) expect(block.heads[at]).toBeDefined();
}

const checkTexts = (prompt: Prompt, text: ToolFront['prompts'][string] | undefined): void => {
  expect(text, `text of ${prompt.id}`).toBeDefined();
  expect(Object.keys(text?.choices ?? {}).toSorted()).toEqual([...(prompt.choices ?? [])].toSorted());
  expect(Object.keys(text?.rows ?? {}).toSorted()).toEqual([...(prompt.fixed ?? [])].toSorted());
  expect(Object.keys(text?.columns ?? {}).toSorted()).toEqual((prompt.columns ?? []).map(({ id }) => id).toSorted());
  if (prompt.kind === 'scale') expect(text?.low && text.high, `ends of ${prompt.id}`).toBeTruthy();
  if (prompt.kind === 'rows' && !prompt.fixed) expect(text?.row, `row of ${prompt.id}`).toBeDefined();
  for (const column of prompt.columns ?? []) checkTexts(column, text?.columns?.[column.id]);
};

/** The same sheet with every "don't know" left unanswered. */
const withoutDoubt = (sheet: ToolSheet): ToolSheet =>
  JSON.parse(
    JSON.stringify(sheet, (_, value: unknown) => (value === 'dont-know' ? undefined : value)),
  ) as ToolSheet;

/** The numbers of a result, by block. */
const figures = ({ blocks }: ToolResult): unknown[] =>
  blocks.flatMap((block): unknown[] => {
    if (block.kind === 'figure') return [{ id: block.id, value: block.value }];
    return block.kind === 'bars' ? [{ id: block.id, values: block.bars.map(({ value }) => value) }] : [];
  });

describe.each(shelvedTools)('the tool %s', async (id) => {
  const tool = (await takeTool(id)) as Tool;
  const texts = { da: await readFront('da', id), en: await readFront('en', id) };
  const resultsOf = (sheet: ToolSheet): ToolResult[] =>
    tool.combine ? [tool.compute(sheet), tool.combine([sheet, sheet])] : [tool.compute(sheet)];

  it('has its own id and code, and groups that hold each of its prompts once', () => {
    expect([tool.id, tool.code]).toEqual([id, texts.da.code]);
    const grouped = tool.groups.flatMap(({ prompts }) => prompts);
    const asked = tool.prompts.map((prompt) => prompt.id).filter((promptId) => promptId !== 'title');
    expect(grouped.toSorted()).toEqual(asked.toSorted());
    for (const { prompts } of tool.groups)
      expect(new Set(prompts.map((promptId) => tool.prompts.find((one) => one.id === promptId)?.per)).size).toBe(1);
  });

  it.each(languages)('has its words in %s, and a filled-in example with a result', (language) => {
    const front = texts[language];
    for (const prompt of tool.prompts) if (prompt.id !== 'title') checkTexts(prompt, front.prompts[prompt.id]);
    expect(Object.keys(front.groups).toSorted()).toEqual(tool.groups.map((group) => group.id).toSorted());
    expect(front.sides === undefined).toBe(tool.sides === undefined);
    const sample = parseToolSheet(tool, sampleOf(front));
    expect(sample).toMatchObject({ ok: true });
    if (sample.ok) expect(tool.compute(sample.value).blocks.length).toBeGreaterThan(0);
    expect(front.next.length).toBeGreaterThan(0);
  });

  it('says only what its words know, within the scales it draws, whatever is filled in', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        expect(parseToolSheet(tool, sheet)).toMatchObject({ ok: true });
        for (const { blocks } of resultsOf(sheet))
          for (const block of blocks) {
            checkBlock(block);
            for (const front of Object.values(texts)) {
              expect(front.results[block.id], `results.${block.id}`).toBeDefined();
              for (const said of saidIn(block)) checkSaid(said, { front, tool, sheet });
            }
          }
      }),
      { numRuns: 60 },
    );
  });

  it('never counts "don’t know" as a number', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        expect(figures(tool.compute(withoutDoubt(sheet)))).toEqual(figures(tool.compute(sheet)));
      }),
      { numRuns: 60 },
    );
  });
});
