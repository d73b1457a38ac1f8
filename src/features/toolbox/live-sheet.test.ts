import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import { sheetsOf } from '#domain/tools/tool.testing.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { tool as winWin } from '#domain/tools/win-win/tool.ts';
import { makeGate } from './live-sheet-gate.ts';
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

it('opens a sheet that was written before there was more than one tool', () => {
  const old = new Y.Doc();
  old.getArray('parties').push([{ id: 'a', name: 'A' }]);
  const texts = (ids: readonly string[]) => new Y.Map(ids.map((id) => [id, new Y.Text(`om ${id}`)] as const));
  const asked = (per: 'sheet' | 'party') =>
    winWin.prompts.filter((prompt) => prompt.per === per && prompt.kind !== 'scale').map(({ id }) => id);
  const shared = old.getMap('shared');
  for (const id of asked('sheet')) shared.set(id, new Y.Text(`om ${id}`));
  old.getMap('sides').set('a', texts(asked('party')));
  old.getMap('scales').set('a/gain', 4);
  expect(problems(old, winWin)).toEqual([]);
  const now = read(old, winWin);
  expect(now).toMatchObject({ title: 'om title', shared: { purpose: 'om purpose' } });
  expect(now.sides[0]).toMatchObject({ id: 'a', name: 'A', answers: { brings: 'om brings', gain: 4 } });
  const gate = makeGate(winWin, () => Y.encodeStateAsUpdate(old));
  const theirs = docOf(Y.encodeStateAsUpdate(old));
  const before = Y.encodeStateVector(theirs);
  textAt(openSheet(theirs), { sideId: 'a', promptId: 'brings' })?.insert(0, 'Nyt ');
  expect(gate.admit(Y.encodeStateAsUpdate(theirs, before))).toBe('fits');
});
