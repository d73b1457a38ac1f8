import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import { sheetsOf } from '#domain/tools/tool.testing.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { breaks, grow, openSheet, problems, read, seed, textAt } from './live-sheet.ts';
import { docOf, liveTestDoc, liveTestSheet, liveTestTool } from './live.testing.ts';
import { shelvedTools, takeTool } from './tool-shelf.ts';

const checked = (tool: Tool, sheet: ToolSheet): ToolSheet => {
  const parsed = parseToolSheet(tool, sheet);
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  return parsed.value;
};

describe.each(['everything', ...shelvedTools])('a sheet of %s as a shared document', async (id) => {
  const tool = (await takeTool(id)) ?? liveTestTool;

  it('reads as what it was seeded with, without problems, and is the same whoever seeds it', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        const bytes = seed(tool, sheet);
        const doc = docOf(bytes);
        expect(checked(tool, read(doc, tool))).toEqual(checked(tool, sheet));
        expect(problems(doc, tool)).toEqual([]);
        expect(seed(tool, sheet)).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a shared document', () => {
  it('tells a text that grew too long, without breaking the sheet', () => {
    const doc = liveTestDoc();
    openSheet(doc).shared.get('keeper')?.insert(0, 'x'.repeat(123));
    expect(problems(doc, liveTestTool)).toEqual([
      { kind: 'longer-than-asked', sideId: null, promptId: 'keeper', by: 3 },
    ]);
    expect(problems(doc, liveTestTool).some(breaks)).toBe(false);
  });

  it('is known from one that is no sheet', () => {
    const doc = new Y.Doc();
    doc.getMap('shared').set('about', 'not a text');
    expect(problems(doc, liveTestTool).some(breaks)).toBe(true);
  });

  it('of an older edition of the tool gets what is asked since, the same way wherever it is opened', () => {
    const old: Tool = {
      ...liveTestTool,
      prompts: liveTestTool.prompts.filter(({ id }) => !['about', 'brings', 'themes'].includes(id)),
    };
    const state = seed(old, liveTestSheet);
    const [one, two] = [docOf(state), docOf(state)];
    for (const doc of [one, two]) {
      expect(problems(doc, liveTestTool).some(breaks)).toBe(true);
      grow(doc, liveTestTool);
      expect(problems(doc, liveTestTool)).toEqual([]);
    }
    textAt(openSheet(one), { sideId: 'a', promptId: 'brings' })?.insert(0, 'nyt');
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(read(two, liveTestTool).sides[0]?.answers['brings']).toBe('nyt');
    expect(read(two, liveTestTool).shared['risks']).toEqual(liveTestSheet.shared['risks']);
  });

  it('does not read an answer that the tool no longer takes', () => {
    const doc = liveTestDoc();
    openSheet(doc).scales.set('/way', 'gone-choice');
    expect(read(doc, liveTestTool).shared['way']).toBeUndefined();
  });
});
