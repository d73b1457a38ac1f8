import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '../prompts/prompt.ts';
import type { Tool } from '../tools/tool.ts';
import { commonPrompts, commonResult } from './common-prompts.ts';
import { templateTool } from './template-tool.ts';
import { templates } from './template.testing.ts';

const asked = { per: 'sheet', visibility: 'shared' } as const;
const scale = (id: string, more: object = {}): Prompt => ({ id, kind: 'scale', ...asked, ...more });
const tool = (...prompts: readonly Prompt[]): Tool => ({
  ...{ id: 't', code: '', version: 1, prompts },
  groups: [{ id: 'g', prompts: prompts.map(({ id }) => id) }],
  compute: () => ({ blocks: [] }),
});
const rows = (columns: readonly Prompt[], fixed?: readonly string[]): Prompt => ({
  id: 'table',
  kind: 'rows',
  ...asked,
  columns,
  ...(fixed && { fixed }),
});

describe('two versions of a template', () => {
  it('share what both ask in the same way', () => {
    const before = tool(scale('good'), scale('gone'), scale('wider'), { ...scale('other'), kind: 'number' });
    const after = tool(scale('good'), scale('new'), scale('wider', { to: 7 }), scale('other'));
    expect(commonPrompts(before, after)).toMatchObject({
      tool: { prompts: [{ id: 'good' }], groups: [{ prompts: ['good'] }] },
      onlyBefore: ['gone', 'wider', 'other'],
      onlyAfter: ['new', 'wider', 'other'],
    });
  });

  it('share of a table the columns and the rows that stand in both', () => {
    const both = commonPrompts(
      tool(rows([scale('a'), scale('b')], ['one', 'two'])),
      tool(rows([scale('b'), scale('c')], ['two', 'three'])),
    );
    expect(both.tool.prompts).toMatchObject([{ id: 'table', columns: [{ id: 'b' }], fixed: ['two'] }]);
    const none = commonPrompts(tool(rows([scale('a')])), tool(rows([scale('a')], ['one'])));
    expect(none).toMatchObject({ tool: { prompts: [] }, onlyBefore: ['table'], onlyAfter: ['table'] });
  });

  it('share everything when they are the same, and each prompt stands on one list or the other', () => {
    fc.assert(
      fc.property(templates, templates, (one, two) => {
        const [before, after] = [templateTool('a', one), templateTool('b', two)];
        const same = commonPrompts(before, { ...before });
        expect([same.onlyBefore, same.onlyAfter]).toEqual([[], []]);
        expect(same.tool.prompts).toEqual(before.prompts);
        const { tool: common, onlyBefore, onlyAfter } = commonPrompts(before, after);
        expect(common.prompts.length + onlyAfter.length).toBe(after.prompts.length);
        expect(common.prompts.length + onlyBefore.length).toBe(before.prompts.length);
      }),
    );
  });

  it('are compared in the bars about what both ask, and never in how much was answered', () => {
    const common = commonPrompts(
      tool(scale('good'), rows([scale('a')], ['one'])),
      tool(scale('good'), scale('new'), rows([scale('a')], ['one', 'two'])),
    );
    const bar = (label: object) => ({ label: label as { prompt: string }, value: 3 });
    const result = commonResult(
      {
        blocks: [
          { kind: 'figure', id: 'answered', value: 1, as: 'percent', base: { answered: 1, asked: 1 } },
          {
            kind: 'bars',
            id: 'means.1,5',
            scale: [1, 5],
            bars: [bar({ prompt: 'good' }), bar({ prompt: 'new' })],
          },
          {
            kind: 'bars',
            id: 'rows.table.a',
            scale: [1, 5],
            bars: [bar({ prompt: 'table', row: 'one' }), bar({ prompt: 'table', row: 'two' })],
          },
        ],
      },
      common,
    );
    expect(result.blocks).toMatchObject([
      { bars: [{ label: { prompt: 'good' } }] },
      { bars: [{ label: { row: 'one' } }] },
    ]);
    expect(result.blocks.flatMap((block) => (block.kind === 'bars' ? block.bars : []))).toHaveLength(2);
  });
});
