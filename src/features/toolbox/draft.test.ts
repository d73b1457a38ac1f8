import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '#domain/prompts/prompt.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import { sheetsOf } from '#domain/tools/tool.testing.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { readDraft } from './draft.ts';
import { draftFromForm } from './draft-from-form.ts';
import { readSheetFile, sheetFile } from './loose-file.ts';
import { mergeSheets } from './loose-merge.ts';
import { templateOf } from './sheet-template.ts';
import { formOf } from './tool-form.testing.ts';
import { parseToolForm, writeRemoved } from './tool-form.ts';
import { freshTrail, redone, stepped, undone } from './undo-trail.ts';

const shared = { per: 'sheet', visibility: 'shared' } as const;
const risks: Prompt = {
  id: 'risks',
  kind: 'rows',
  ...shared,
  most: 3,
  columns: [
    { id: 'what', kind: 'text', ...shared, longest: 20 },
    { id: 'size', kind: 'number', ...shared, from: 0, to: 10 },
  ],
};
/** One prompt of every kind, asked once; two asked of each side. */
const prompts: readonly Prompt[] = [
  { id: 'note', kind: 'long-text', ...shared, longest: 50 },
  { id: 'step', kind: 'scale', ...shared, from: 0, to: 10 },
  { id: 'way', kind: 'choice', ...shared, choices: ['a', 'b'] },
  { id: 'lamp', kind: 'light', ...shared },
  { id: 'many', kind: 'several', ...shared, choices: ['x', 'y', 'z'] },
  { id: 'order', kind: 'ranking', ...shared, choices: ['p', 'q', 'r'] },
  { id: 'amount', kind: 'number', ...shared },
  { id: 'day', kind: 'date', ...shared },
  { id: 'who', kind: 'who', ...shared },
  risks,
  {
    id: 'themes',
    kind: 'rows',
    ...shared,
    fixed: ['one', 'two'],
    columns: [{ id: 'light', kind: 'light', ...shared }],
  },
  { id: 'gives', kind: 'text', per: 'party', visibility: 'until-reveal' },
  {
    id: 'goods',
    kind: 'rows',
    per: 'party',
    visibility: 'until-reveal',
    columns: [{ id: 'what', kind: 'text', ...shared }],
  },
];
const tool: Tool = {
  id: 'every-kind',
  code: 'P99',
  version: 2,
  prompts,
  groups: [],
  sides: { of: 'party', start: 2, most: 3 },
  compute: () => ({ blocks: [] }),
};

const empty: ToolSheet = { title: '', shared: {}, sides: [] };

describe('a posted form', () => {
  it('is the sheet that was filled in, with every kind of prompt', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        const trusted = parseToolSheet(tool, sheet);
        expect(trusted.ok && parseToolForm(tool, formOf(tool, trusted.value)).sheet).toEqual(
          trusted.ok && trusted.value,
        );
      }),
    );
  });

  it('keeps what was typed wrong where it was typed, and tells each field', () => {
    const bad = {
      'shared.amount': '12a',
      'shared.day': 'i går',
      'shared.risks.rows': 'r1',
      'shared.risks.r1.size': '99',
      'shared.risks.r1.what': 'Regn',
    };
    const form = parseToolForm(tool, formOf(tool, empty, { ...bad, do: 'result' }));
    expect(form.problems.map(({ field }) => field)).toEqual([
      'shared.amount',
      'shared.day',
      'shared.risks.r1.size',
    ]);
    expect(form.draft.shared).toEqual({
      amount: '12a',
      day: 'i går',
      risks: [{ id: 'r1', cells: { what: 'Regn', size: '99' } }],
    });
    expect(form.sheet.shared).toEqual({ risks: [{ id: 'r1', cells: { what: 'Regn' } }] });
  });

  it('adds a row that stands empty, moves it, removes it and puts it back', () => {
    const rows = (fields: Readonly<Record<string, string>>) => {
      const sheet = { ...empty, shared: { risks: [{ id: 'r1', cells: { what: 'Regn' } }] } };
      return parseToolForm(tool, formOf(tool, sheet, fields));
    };
    const added = rows({ do: 'add-row:shared.risks' });
    expect(added.draft.shared['risks']).toEqual([
      { id: 'r1', cells: { what: 'Regn' } },
      { id: 'r2', cells: {} },
    ]);
    expect(added.sheet.shared['risks']).toEqual([{ id: 'r1', cells: { what: 'Regn' } }]);
    const moved = parseToolForm(tool, formOf(tool, added.draft, { do: 'row-up:shared.risks:r2' }));
    expect(moved.draft.shared['risks']).toMatchObject([{ id: 'r2' }, { id: 'r1' }]);
    const gone = rows({ do: 'remove-row:shared.risks:r1' });
    expect(gone.draft.shared['risks']).toBeUndefined();
    const removed = gone.removed ? writeRemoved(gone.removed) : '';
    const back = parseToolForm(tool, formOf(tool, gone.draft, { do: 'undo-remove', removed }));
    expect(back.draft.shared['risks']).toEqual([{ id: 'r1', cells: { what: 'Regn' } }]);
  });

  it('bears any rubbish', () => {
    const names = fc.constantFrom(
      'do',
      'removed',
      'shared.risks.rows',
      'shared.order.p',
      'sides.0.name',
      'sides.1.goods.rows',
      'shared.many',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, fc.string())),
        fc.constantFrom(...['add-row:', 'row-up:shared.note:x', 'remove-row:sides.9.goods:x', 'move-up:NaN']),
        (pairs, deed) => {
          const form = new FormData();
          for (const [name, value] of pairs) form.append(name, value);
          form.append('do', deed);
          const { draft } = parseToolForm(tool, form);
          expect(draftFromForm(tool, formOf(tool, readDraft(tool, draft).sheet)).title).toBe(
            readDraft(tool, draft).sheet.title,
          );
        },
      ),
    );
  });
});

describe('two windows with rows in them', () => {
  const row = (id: string, what: string) => ({ id, cells: { what } });
  const of = (...rows: ReturnType<typeof row>[]): ToolSheet => ({ ...empty, shared: { risks: rows } });
  it('keep the rows and the cells of both', () => {
    const base = of(row('a', 'regn'), row('b', 'sne'));
    const mine = of(row('a', 'meget regn'), row('b', 'sne'), row('c', 'is'));
    const theirs = of(row('b', 'sne og slud'), row('a', 'regn'));
    expect(mergeSheets(base, mine, theirs)).toEqual(
      of(row('b', 'sne og slud'), row('a', 'meget regn'), row('c', 'is')),
    );
    expect(mergeSheets(base, of(row('b', 'sne')), base)).toEqual(of(row('b', 'sne')));
  });
});

describe('one’s own steps', () => {
  const at = (title: string, more: Partial<ToolSheet> = {}): ToolSheet => ({ ...empty, title, ...more });
  it('are undone and redone without touching what others wrote since', () => {
    let trail = stepped(freshTrail, { before: at(''), after: at('L'), where: 'title', at: 0 });
    trail = stepped(trail, { before: at('L'), after: at('Lyd'), where: 'title', at: 900 });
    trail = stepped(trail, {
      before: at('Lyd'),
      after: at('Lyd', { shared: { step: 4 } }),
      where: 'shared.step',
      at: 1000,
    });
    const now = at('Lyd', { shared: { step: 4, note: 'af en anden' } });
    const first = undone(trail, now);
    expect(first?.sheet).toEqual(at('Lyd', { shared: { note: 'af en anden' } }));
    const second = first && undone(first.trail, first.sheet);
    expect(second?.sheet).toEqual(at('', { shared: { note: 'af en anden' } }));
    const again = second && redone(second.trail, second.sheet);
    expect(again?.sheet.title).toBe('Lyd');
    expect(undone(freshTrail, now)).toBeNull();
    expect(redone(freshTrail, now)).toBeNull();
  });
});

describe('a sheet’s file', () => {
  const kind = (text: string): string => {
    const read = readSheetFile(tool, text);
    return read.ok ? 'opened' : read.problem.kind;
  };
  it('says what it is when it cannot be opened', () => {
    expect(kind(sheetFile(tool, empty))).toBe('opened');
    expect(kind(sheetFile({ id: 'win-win', version: 1 }, empty))).toBe('other-tool');
    expect(kind(JSON.stringify({ format: 'byg-partnerskaber/every-kind', version: 3, sheet: {} }))).toBe(
      'newer-version',
    );
    expect(kind(JSON.stringify({ format: 'byg-partnerskaber/every-kind', version: 1, sheet: {} }))).toBe(
      'older-version',
    );
    expect(kind('{"format":"somebody/else"}')).toBe('not-a-sheet');
    expect(kind(`"${'x'.repeat(4_000_001)}"`)).toBe('too-large');
  });
});

it('a copy to begin from has the texts, and nobody’s answers', () => {
  const sheet: ToolSheet = {
    title: 'Lyd',
    shared: {
      note: 'ramme',
      step: 4,
      lamp: 'red',
      day: '2026-11-22',
      risks: [{ id: 'r1', cells: { what: 'Regn', size: 3 } }],
    },
    sides: [{ id: 'part-1', name: 'Museet', answers: { gives: 'rum' } }],
  };
  expect(templateOf(tool, sheet)).toEqual({
    title: 'Lyd',
    shared: { note: 'ramme', risks: [{ id: 'r1', cells: { what: 'Regn' } }] },
    sides: [{ id: 'part-1', name: 'Museet', answers: {} }],
  });
});
