import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseBank, clauseRule, isClauseId } from './clause-bank.ts';
import { aspects, circumstances, levels, modes } from './model.ts';
import { type AgreementFrame, isRelevant, mandatory, shownCircumstances, suggested } from './relevance.ts';

const noDates = { startsOn: null, endsOn: null, noticeDays: null, evaluations: [], lastMeetingOn: null };
const frame = (more: Partial<AgreementFrame> = {}): AgreementFrame => ({
  level: 'full',
  mode: 'general',
  circumstances: [],
  dates: noDates,
  ...more,
});
const ids = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id).join(' ');

const frames = fc.record({
  level: fc.constantFrom(...levels),
  mode: fc.constantFrom(...modes),
  circumstances: fc.subarray([...circumstances]),
  dates: fc.constant(noDates),
});

describe('the clause bank', () => {
  it('has A01 to A29 in order, each under one of the five questions', () => {
    expect(ids(clauseBank)).toBe(
      Array.from({ length: 29 }, (_, n) => `A${String(n + 1).padStart(2, '0')}`).join(' '),
    );
    expect(new Set(clauseBank.map(({ aspect }) => aspect))).toEqual(new Set(aspects));
  });

  it('stops hard at purpose, benefit, duration and ending', () => {
    expect(ids(clauseBank.filter(({ hardStop }) => hardStop))).toBe('A03 A08 A24 A28');
  });

  it('knows its own ids', () => {
    expect(clauseRule('A24')?.aspect).toBe('end');
    expect(['A29', 'A30', 'a01', '__proto__', 1].map(isClauseId)).toEqual([true, false, false, false, false]);
  });
});

describe('relevance', () => {
  it('gives the letter of intent its fixed twelve, whatever the case', () => {
    fc.assert(
      fc.property(frames, (any) => {
        const intent = { ...any, level: 'intent' } as const;
        expect(ids(suggested(intent))).toBe('A01 A02 A03 A07 A08 A09 A13 A22 A23 A24 A28 A29');
      }),
    );
  });

  it('gives the full agreement what is always there, what is full, and suggests the usual', () => {
    expect(ids(mandatory(frame()))).toBe(
      'A01 A02 A03 A04 A06 A07 A08 A09 A13 A14 A21 A22 A23 A24 A26 A27 A28 A29',
    );
    expect(suggested(frame()).filter((rule) => !mandatory(frame()).includes(rule))).toMatchObject([
      { id: 'A05' },
      { id: 'A17' },
    ]);
  });

  it.each([
    ['money', 'A11'],
    ['fundraising', 'A12'],
    ['content', 'A15'],
    ['personal-data', 'A16'],
    ['digital-product', 'A15 A18'],
    ['events', 'A19'],
    ['volunteers', 'A19 A20'],
    ['new-partners', 'A25'],
    ['long', 'A10'],
    ['many-parties', 'A10'],
  ] as const)('%s demands %s', (circumstance, added) => {
    const before = mandatory(frame());
    const after = mandatory(frame({ circumstances: [circumstance] }));
    expect(ids(after.filter((rule) => !before.includes(rule)))).toBe(added);
  });

  it.each([
    ['association', 'A19 A20'],
    ['company', 'A12'],
    ['municipal', ''],
    ['education', 'A16'],
    ['culture', 'A15'],
    ['media', 'A15'],
  ] as const)('a partner of the kind %s suggests %s and demands nothing', (mode, added) => {
    const before = suggested(frame());
    expect(ids(suggested(frame({ mode })).filter((rule) => !before.includes(rule)))).toBe(added);
    expect(mandatory(frame({ mode }))).toEqual(mandatory(frame()));
  });

  it('holds every mandatory clause and every hard stop', () => {
    fc.assert(
      fc.property(frames, (any) => {
        expect(mandatory(any).every((rule) => isRelevant(rule, any))).toBe(true);
        expect(ids(mandatory(any).filter(({ hardStop }) => hardStop))).toBe('A03 A08 A24 A28');
      }),
    );
  });

  it('sees half a year in the dates and three in the parties', () => {
    const dates = (endsOn: string) => ({ ...noDates, startsOn: '2027-01-01', endsOn });
    expect(shownCircumstances(dates('2027-06-30'), 3)).toEqual(['long', 'many-parties']);
    expect(shownCircumstances(dates('2027-06-29'), 2)).toEqual([]);
    expect(ids(mandatory(frame({ dates: dates('2027-06-30') })))).toContain('A10');
  });
});
