import { describe, expect, it } from 'vitest';
import { fromPlain } from '../rich-text/from-plain.ts';
import { completeness } from './completeness.ts';
import type { AgreementDraft, ClauseText } from './model.ts';
import { sampleClause, sampleDraft } from './sample-agreement.ts';

const having = (draft: AgreementDraft, clause: ClauseText): AgreementDraft => ({
  ...draft,
  clauses: [...draft.clauses.filter((each) => each.clause !== clause.clause), clause],
});

describe('completeness', () => {
  it('is whole when every mandatory clause is written', () => {
    expect(completeness(sampleDraft())).toMatchObject({
      filled: 19,
      of: 19,
      missing: [],
      hardStops: [],
      conflicts: [],
      gaps: [],
    });
  });

  it('is the sum of the five questions', () => {
    const { aspects, filled, of } = completeness(sampleDraft({ clauses: [sampleClause('A03', 'x')] }));
    const shares = Object.values(aspects);
    expect(shares.reduce((sum, share) => sum + share.filled, 0)).toBe(filled);
    expect(shares.reduce((sum, share) => sum + share.of, 0)).toBe(of);
    expect(aspects.why).toEqual({ filled: 1, of: 4 });
  });

  it('misses a clause that is empty, left out, or has a gap', () => {
    const missing = (clause: ClauseText) => completeness(having(sampleDraft(), clause)).missing;
    expect(missing(sampleClause('A09', ' '))).toEqual(['A09']);
    expect(missing(sampleClause('A09', 'x', { included: false }))).toEqual(['A09']);
    expect(missing(sampleClause('A09', 'Ansvarlig: [funktion]'))).toEqual(['A09']);
  });

  it('stops hard at four clauses and at no other', () => {
    const { hardStops, missing } = completeness(sampleDraft({ clauses: [] }));
    expect(hardStops).toEqual(['A03', 'A08', 'A24', 'A28']);
    expect(missing).toHaveLength(19);
  });

  it('wants both dates for the duration', () => {
    const draft = sampleDraft();
    const open = { ...draft, dates: { ...draft.dates, endsOn: null } };
    expect(completeness(open).hardStops).toEqual(['A24']);
  });

  it('leaves the gaps of the signatures to the pen', () => {
    const draft = having(sampleDraft(), sampleClause('A29', 'Navn: [navn], den [dato]'));
    expect(completeness(draft)).toMatchObject({ missing: [], gaps: [] });
  });

  it('lists the gaps of clauses that are taken in freely', () => {
    const draft = having(sampleDraft(), sampleClause('A12', 'Ansøger: [part]'));
    expect(completeness(draft)).toMatchObject({
      filled: 19,
      of: 19,
      gaps: [{ clause: 'A12', gaps: ['[part]'] }],
    });
  });

  it('wants both languages in an agreement in both', () => {
    const draft = sampleDraft({ languages: { kind: 'both', binding: 'da' } });
    expect(completeness(draft).filled).toBe(0);
    const both = { da: fromPlain('Formål'), en: fromPlain('Purpose') };
    expect(completeness(having(draft, sampleClause('A03', '', { text: both }))).filled).toBe(1);
  });

  it('tells of personal data without a clause, and of a full agreement without a way out', () => {
    const draft = sampleDraft({ circumstances: ['personal-data'], clauses: [sampleClause('A03', 'x')] });
    expect(completeness(draft).conflicts.map(({ kind }) => kind)).toEqual([
      'personal-data-without-clause',
      'no-way-out',
    ]);
    expect(completeness({ ...draft, level: 'intent' }).conflicts).toHaveLength(1);
  });
});
