import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { tool } from '#domain/tools/win-win/tool.ts';
import { fileName, readSheetFile, sheetFile } from './loose-file.ts';
import { removedField } from './form-fields.ts';
import { parseToolForm, writeRemoved } from './tool-form.ts';
import { mergeSheets } from './loose-merge.ts';

const form = (fields: Record<string, string>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};

const filled = {
  title: 'Lyd',
  'sides.0.name': 'A',
  'sides.0.brings': 'rum',
  'sides.1.name': 'B',
  'sides.1.gain': '4',
};

describe('the plain form', () => {
  it('is the sheet and the deed asked for', () => {
    const { sheet, deed } = parseToolForm(tool, form({ ...filled, do: 'pdf' }));
    expect(deed).toBe('pdf');
    expect(sheet.sides.map(({ name, answers }) => [name, answers])).toEqual([
      ['A', { brings: 'rum' }],
      ['B', { gain: 4 }],
    ]);
  });

  it('adds, moves and removes parties, and puts a removed one back', () => {
    const names = (fields: Record<string, string>) =>
      parseToolForm(tool, form({ ...filled, ...fields })).sheet.sides.map(({ name }) => name);
    expect(names({ do: 'add-side' })).toEqual(['A', 'B', '']);
    expect(names({ do: 'move-down:0' })).toEqual(['B', 'A']);
    expect(names({ do: 'move-up:0' })).toEqual(['A', 'B']);
    const { removed, sheet } = parseToolForm(tool, form({ ...filled, do: 'remove-side:0' }));
    expect(sheet.sides.map(({ name }) => name)).toEqual(['B']);
    if (!removed) throw new Error('not removed');
    const back = parseToolForm(
      tool,
      form({ 'sides.0.name': 'B', do: 'undo-remove', [removedField]: writeRemoved(removed) }),
    );
    expect(back.sheet.sides.map(({ name, answers }) => [name, answers])).toEqual([
      ['A', { brings: 'rum' }],
      ['B', {}],
    ]);
  });

  it('tells what is wrong and shows it again, and bears any rubbish', () => {
    const long = 'x'.repeat(2_001);
    const { problems, draft } = parseToolForm(tool, form({ ...filled, 'sides.0.brings': long }));
    expect(problems).toMatchObject([{ kind: 'too-long', field: 'sides.0.brings' }]);
    expect(draft.sides[0]?.answers['brings']).toBe(long);
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string()),
        fc.string(),
        (fields, deed) => void parseToolForm(tool, form({ ...fields, do: deed, removed: deed })),
      ),
    );
  });
});

describe('a sheet’s file', () => {
  const sheet: WinWinSheet = {
    title: 'Lyd på Ærø',
    shared: {},
    sides: [{ id: 'part-1', name: 'A', answers: { gain: 3 } }],
  };
  it('opens as what was kept, and nothing else opens', () => {
    expect(readSheetFile(tool, sheetFile(tool, sheet))).toEqual({ ok: true, value: sheet });
    expect(fileName(tool, sheet, 'json')).toBe('win-win-lyd-paa-aeroe.json');
    for (const text of ['', 'null', '[]', '{}', '{"format":"byg-partnerskaber/win-win"}', '<html>'])
      expect(readSheetFile(tool, text).ok).toBe(false);
  });
});

describe('two windows with one sheet', () => {
  const side = (id: string, brings: string) => ({ id, name: id, answers: { brings } });
  const base: WinWinSheet = { title: 'Lyd', shared: {}, sides: [side('a', 'rum'), side('b', 'værker')] };

  it('keep what both wrote', () => {
    const mine = {
      ...base,
      title: 'Lyd og lys',
      sides: [side('a', 'et rum'), side('b', 'værker'), side('c', '')],
    };
    const theirs = {
      ...base,
      shared: { purpose: 'x' },
      sides: [side('b', 'ti værker'), side('a', 'rum og øl')],
    };
    expect(mergeSheets(base, mine, theirs)).toEqual({
      title: 'Lyd og lys',
      shared: { purpose: 'x' },
      sides: [side('b', 'ti værker'), side('a', 'et rum og øl'), side('c', '')],
    });
  });

  it('remove a party in both when one did, unless the other wrote in it', () => {
    const without = { ...base, sides: [side('b', 'værker')] };
    expect(mergeSheets(base, without, base).sides).toEqual([side('b', 'værker')]);
    expect(mergeSheets(base, base, without).sides).toEqual([side('b', 'værker')]);
    const written = { ...base, sides: [side('a', 'stort rum'), side('b', 'værker')] };
    expect(
      mergeSheets(base, without, written)
        .sides.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b']);
  });
});
