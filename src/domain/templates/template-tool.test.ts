import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../prompts/prompt.ts';
import { blockOf } from '../tools/block.testing.ts';
import { parseToolSheet } from '../tools/parse-tool-sheet.ts';
import type { ToolResult } from '../tools/result.ts';
import { sheetsOf } from '../tools/tool.testing.ts';
import type { ToolSheet } from '../tools/tool.ts';
import { emptyPrompt, emptyTemplate } from './empty-template.ts';
import type { Template } from './model.ts';
import { templates } from './template.testing.ts';
import { templateTool, templateToolId, templateVersionOf } from './template-tool.ts';

const filled = templates.chain((template) => {
  const tool = templateTool('template:x', template);
  return fc.record({ tool: fc.constant(tool), sheet: sheetsOf(tool), other: sheetsOf(tool) });
});

/** The same sheet with every "don't know" left unanswered. */
const withoutDoubt = (sheet: ToolSheet): ToolSheet =>
  JSON.parse(
    JSON.stringify(sheet, (_, value: unknown) => (value === 'dont-know' ? undefined : value)),
  ) as ToolSheet;
const bars = ({ blocks }: ToolResult) =>
  blocks.flatMap((block) => (block.kind === 'bars' ? block.bars.map(({ value }) => value) : []));

describe('a template as a tool', () => {
  it('takes every sheet that can be filled in, and stays within its scales', () => {
    fc.assert(
      fc.property(filled, ({ tool, sheet, other }) => {
        expect(parseToolSheet(tool, sheet)).toMatchObject({ ok: true });
        for (const { blocks } of [tool.compute(sheet), tool.combine?.([sheet, other]) ?? { blocks: [] }])
          for (const block of blocks) {
            if (block.kind === 'table')
              for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
            if (block.kind !== 'bars') continue;
            for (const { value, base } of block.bars) {
              if (value !== null) expect(value).toBeGreaterThanOrEqual(block.scale[0]);
              if (value !== null) expect(value).toBeLessThanOrEqual(block.scale[1]);
              expect(base?.answered).toBeLessThanOrEqual(base?.asked ?? -1);
            }
          }
      }),
      { numRuns: 100 },
    );
  });

  it('never counts "don’t know" as a number', () => {
    fc.assert(
      fc.property(filled, ({ tool, sheet }) => {
        expect(bars(tool.compute(withoutDoubt(sheet)))).toEqual(bars(tool.compute(sheet)));
      }),
      { numRuns: 100 },
    );
  });

  it('has blocks with names of their own, however its prompts are called', () => {
    fc.assert(
      fc.property(filled, ({ tool, sheet }) => {
        const ids = (tool.combine?.([sheet]) ?? tool.compute(sheet)).blocks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('names its version, and nothing else is read as one', () => {
    const id = '0198f5f0-0000-7000-8000-000000000001';
    expect(templateVersionOf(templateToolId(id))).toBe(id);
    for (const other of ['win-win', 'template:', 'template:x', `template:${id}'`, id])
      expect(templateVersionOf(other)).toBe(null);
  });
});

describe('what a template shows', () => {
  const said = (da: string) => ({ da, en: '' });
  const choice = (id: string) => ({ id, label: said(id) });
  const asked: Template['groups'][number]['prompts'] = [
    { ...emptyPrompt('trust', 'scale', said('Tillid')), low: said('Lav'), high: said('Høj') },
    { ...emptyPrompt('way', 'choice', said('Vej')), choices: [choice('a'), choice('b')] },
    { ...emptyPrompt('first', 'ranking', said('Først')), choices: [choice('x'), choice('y')] },
    emptyPrompt('why', 'long-text', said('Hvorfor')),
  ];
  const template: Template = {
    ...emptyTemplate(said('Eget'), ['da']),
    apart: { least: 2, named: false },
    groups: [{ id: 'g1', per: 'sheet', title: said('Om'), lead: said(''), prompts: asked }],
  };
  const tool = templateTool('template:x', template);
  const sheet = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });
  const result = tool.combine?.([
    sheet({ trust: 2, way: 'a', first: ['x', 'y'], why: 'Fordi' }),
    sheet({ trust: 5, way: 'a', first: ['y', 'x'] }),
    sheet({ trust: 'dont-know', first: ['y'] }),
    sheet({}),
  ]) ?? { blocks: [] };
  const cells = (id: string) => blockOf(result, 'table', id)?.rows.map((row) => row.slice(1));
  const whole = (number: number) => ({ number, as: 'whole' });
  const of = (answered: number, all: number) => ({
    say: 'of-all',
    values: { answered: whole(answered), asked: whole(all) },
  });

  it('is the mean of those who know, with its ends, its spread and how many they are', () => {
    expect(blockOf(result, 'bars', 'means.1-5')?.bars).toMatchObject([
      { value: 3.5, base: { answered: 2, asked: 4 } },
    ]);
    expect(cells('numbers')).toEqual([
      [{ number: 3.5 }, { number: 2 }, { number: 5 }, { number: 3 }, of(2, 4)],
    ]);
  });

  it('is how many have chosen what, the order by places, and what was written', () => {
    expect(cells('chosen')?.map((row) => row[1])).toEqual([whole(2), whole(0)]);
    expect(blockOf(result, 'table', 'order.first')?.rows.map(([name]) => name)).toMatchObject([
      { choice: 'y' },
      { choice: 'x' },
    ]);
    expect(blockOf(result, 'list', 'written.why')?.items).toEqual([{ text: 'Fordi' }]);
    expect(blockOf(result, 'figure', 'answered')).toMatchObject({ value: 9 / 16 });
  });
});
