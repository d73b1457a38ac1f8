import { describe, expect, it } from 'vitest';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { readKept, reconcile } from './loose-kept.ts';

const sheet = (title: string, purpose?: string): WinWinSheet => ({
  title,
  shared: purpose ? { purpose } : {},
  sides: [],
});
const kept = (revision: string, of: WinWinSheet) => ({
  key: 'k',
  tool: 'win-win',
  revision,
  savedAt: '2026-11-22T13:03:00.000Z',
  sheet: of,
});
const stamp = { revision: 'new', at: '2026-11-22T14:00:00.000Z' };

describe('what is kept of a loose sheet', () => {
  it('is what this window wrote, when no other did', () => {
    const base = kept('1', sheet('Lyd'));
    expect(
      reconcile({ key: 'k', tool: 'win-win', kept: base, base, mine: sheet('Lyd og lys'), stamp }),
    ).toEqual({
      ...kept('new', sheet('Lyd og lys')),
      savedAt: stamp.at,
    });
    expect(reconcile({ key: 'k', tool: 'win-win', kept: base, base, mine: sheet('Lyd'), stamp })).toBe(base);
    expect(
      reconcile({ key: 'k', tool: 'win-win', kept: null, base: null, mine: sheet('Lyd'), stamp })?.revision,
    ).toBe('new');
  });

  it('is what both wrote, when another window saved meanwhile', () => {
    const base = kept('1', sheet('Lyd'));
    const other = kept('2', sheet('Lyd', 'at mødes'));
    expect(
      reconcile({ key: 'k', tool: 'win-win', kept: other, base, mine: sheet('Lyd og lys'), stamp })?.sheet,
    ).toEqual(sheet('Lyd og lys', 'at mødes'));
    expect(reconcile({ key: 'k', tool: 'win-win', kept: other, base, mine: sheet('Lyd'), stamp })).toBe(
      other,
    );
  });

  it('stays thrown away, unless somebody went on writing', () => {
    const base = kept('1', sheet('Lyd'));
    expect(reconcile({ key: 'k', tool: 'win-win', kept: null, base, mine: sheet('Lyd'), stamp })).toBeNull();
    expect(
      reconcile({ key: 'k', tool: 'win-win', kept: null, base, mine: sheet('Lys'), stamp })?.sheet.title,
    ).toBe('Lys');
  });

  it('is read with distrust', () => {
    expect(readKept(kept('1', sheet('Lyd')))).not.toBeNull();
    for (const value of [null, 'x', {}, { ...kept('1', sheet('Lyd')), sheet: { title: 3 } }])
      expect(readKept(value)).toBeNull();
  });
});
