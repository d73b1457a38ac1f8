import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlain } from '../rich-text/from-plain.ts';
import { emptyText, type RichText } from '../rich-text/model.ts';
import { compareVersions } from './compare-versions.ts';
import { sampleClause, sampleContent } from './sample-agreement.ts';

const content = (clauses: readonly (readonly [`A${string}`, string])[]) =>
  sampleContent({ clauses: clauses.map(([id, text]) => sampleClause(id, text)) });

describe('two versions compared', () => {
  it('have no difference when they are the same', () => {
    expect(compareVersions(sampleContent(), sampleContent())).toEqual({
      clauses: [],
      settings: [],
      parties: { added: [], removed: [], changed: [] },
      unchanged: 19,
    });
  });

  it('show clauses that came, went and changed, in the order of the document', () => {
    const a = content([
      ['A03', 'Formål'],
      ['A08', 'Vi mødes'],
      ['A24', 'Et år'],
    ]);
    const b = content([
      ['A02', 'Baggrund'],
      ['A08', 'Vi ses'],
      ['A24', 'Et år'],
    ]);
    const { clauses, unchanged } = compareVersions(a, b);
    expect(clauses.map(({ clause, kind }) => `${clause} ${kind}`)).toEqual([
      'A02 added',
      'A03 removed',
      'A08 changed',
    ]);
    expect(unchanged).toBe(1);
    expect(clauses[2]?.texts).toEqual([
      {
        language: 'da',
        marksOnly: false,
        changes: [
          { kind: 'same', text: 'Vi ' },
          { kind: 'removed', text: 'mødes' },
          { kind: 'added', text: 'ses' },
        ],
      },
    ]);
  });

  it('tell when only the marks differ', () => {
    const bold: RichText = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Formål', marks: [{ type: 'bold' }] }] },
      ],
    };
    const b = sampleContent({ clauses: [sampleClause('A03', '', { text: { da: bold, en: emptyText } })] });
    expect(compareVersions(content([['A03', 'Formål']]), b).clauses[0]?.texts).toMatchObject([
      { marksOnly: true },
    ]);
  });

  it('show settings and parties', () => {
    const a = sampleContent();
    const b = {
      ...a,
      dates: { ...a.dates, noticeDays: null },
      partnership: { ...a.partnership, name: 'Lyd' },
    };
    const parties = [
      { id: 'library', name: 'Roskilde Bibliotekerne', place: 'Roskilde', cvr: null },
      { id: 'new', name: 'Teatret', place: 'Roskilde', cvr: null },
    ];
    const change = compareVersions(a, { ...b, parties });
    expect(change.settings).toEqual([
      { setting: 'name', before: 'Lyd mellem reolerne', after: 'Lyd' },
      { setting: 'noticeDays', before: '90', after: '' },
    ]);
    expect(change.parties).toEqual({
      added: ['Teatret'],
      removed: ['Museet'],
      changed: ['Roskilde Bibliotekerne'],
    });
  });

  it('give every text of both back, and turned round say the opposite', () => {
    const ids = fc.constantFrom('A02', 'A03', 'A08', 'A24');
    const contents = fc
      .uniqueArray(fc.tuple(ids, fc.constantFrom('', 'Vi mødes.', 'Vi mødes igen.', '- a\n- b')), {
        selector: ([id]) => id,
      })
      .map((pairs) => content(pairs as [`A${string}`, string][]));
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const there = compareVersions(a, b);
        const back = compareVersions(b, a);
        const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        expect(back.clauses.map(({ clause, kind }) => [clause, opposite[kind]])).toEqual(
          there.clauses.map(({ clause, kind }) => [clause, kind]),
        );
        expect(back.unchanged).toBe(there.unchanged);
      }),
    );
  });

  it('compare the text of lists as it is read', () => {
    expect(fromPlain('- a').content[0]?.type).toBe('bulletList');
    const [change] = compareVersions(
      content([['A07', '- ti timer']]),
      content([['A07', '- tolv timer']]),
    ).clauses;
    expect(change?.texts[0]?.changes[0]).toEqual({ kind: 'same', text: '- ' });
  });
});
