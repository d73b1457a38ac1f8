import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { emptyToolSheet } from '../empty-sheet.ts';
import { winWinPrompts } from './model.ts';
import { parseSheet } from './parse-sheet.ts';
import { sharedField, sideField, toolSheetFromForm } from '../tool-sheet-from-form.ts';
import { tool } from './tool.ts';

/** Any UTF-16 units: control characters, half surrogates, all of it. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

const ids = winWinPrompts.map(({ id }) => id);
const answers = fc.dictionary(
  fc.constantFrom(...ids, '__proto__'),
  fc.oneof(fc.anything(), fc.string(), fc.integer({ min: 0, max: 6 })),
);
const nearly = fc.record({
  title: fc.oneof(anyText, fc.anything()),
  shared: fc.oneof(answers, fc.anything()),
  sides: fc.array(
    fc.oneof(
      fc.anything(),
      fc.record({ id: fc.constantFrom('a', 'b', '', '__proto__'), name: fc.string(), answers }),
    ),
    { maxLength: 3 },
  ),
});

describe('a sheet of unknown origin', () => {
  it('is a sheet or a problem for anything, and read again is the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (value) => {
        const read = parseSheet(value);
        if (!read.ok) return;
        expect(parseSheet(JSON.parse(JSON.stringify(read.value)))).toEqual(read);
        expect(() => assess(read.value)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('accepts the empty one', () => {
    expect(parseSheet(emptyToolSheet(tool))).toEqual({ ok: true, value: emptyToolSheet(tool) });
  });

  const withSides = (...sides: readonly unknown[]) => ({ title: '', shared: {}, sides });

  it.each([
    ['a text', 'not-a-sheet', undefined],
    [{ title: 'x' }, 'not-a-sheet', 'sides'],
    [withSides(...Array.from({ length: 13 }, (_, n) => ({ id: `p${n}` }))), 'too-many-sides', 'sides'],
    [withSides({ id: 'a' }, { id: 'a' }), 'duplicate-side', 'sides.1'],
    [withSides({ name: 'no id' }), 'not-a-side', 'sides.0'],
    [withSides({ id: 'a', name: 'x'.repeat(121) }), 'too-long', 'sides.0.name'],
    [withSides({ id: 'a', answers: { brings: 'x'.repeat(2001) } }), 'too-long', 'sides.0.brings'],
    [{ ...withSides(), shared: { purpose: 7 } }, 'not-text', 'shared.purpose'],
    [{ ...withSides(), title: 7 }, 'not-text', 'title'],
  ])('names what is wrong and where (%#)', (value, kind, field) => {
    expect(parseSheet(value)).toMatchObject({ problem: field === undefined ? { kind } : { kind, field } });
  });

  it('keeps no answer that is no prompt, and the title only once', () => {
    const read = parseSheet({
      title: 'Lyd',
      shared: { title: 'anden', purpose: 'x', admin: true },
      sides: [],
    });
    expect(read).toEqual({ ok: true, value: { title: 'Lyd', shared: { purpose: 'x' }, sides: [] } });
  });
});

describe('a posted form', () => {
  const form: readonly (readonly [string, unknown])[] = [
    [sharedField('title'), 'Lyd mellem reolerne'],
    [sharedField('purpose'), 'Ny kunst på vejen'],
    [sideField(0, 'name'), 'Biblioteket'],
    [sideField(0, 'gain'), '4'],
    [sideField(1, 'name'), 'Museet'],
    [sideField(1, 'brings'), 'x'.repeat(3000)],
    [sideField(1, 'effort'), 'dont-know'],
  ];

  it('is the same sheet that the script would have made, with each problem at its field', () => {
    const { sheet, problems } = toolSheetFromForm(tool, form);
    expect(sheet).toEqual({
      title: 'Lyd mellem reolerne',
      shared: { purpose: 'Ny kunst på vejen' },
      sides: [
        { id: 'part-1', name: 'Biblioteket', answers: { gain: 4 } },
        { id: 'part-2', name: 'Museet', answers: { effort: 'dont-know' } },
      ],
    });
    expect(problems).toEqual([
      { kind: 'too-long', field: 'sides.1.brings', details: { longest: 2000, length: 3000 } },
    ]);
  });

  it('gives a sheet that can be kept, whatever is posted', () => {
    const names = fc.constantFrom(...form.map(([name]) => name), 'sides.99.name', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.anything())), (entries) => {
        const { sheet } = toolSheetFromForm(tool, entries);
        expect(parseSheet(sheet)).toEqual({ ok: true, value: sheet });
      }),
    );
  });
});
