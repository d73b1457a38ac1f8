import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlain } from '../rich-text/from-plain.ts';
import { emptyText, type RichText } from '../rich-text/model.ts';
import { agreeOnTheSame, compareVersions } from './compare-versions.ts';
import type { AgreementContent, Obligation } from './model.ts';
import { sampleClause, sampleContent } from './sample-agreement.ts';

const content = (clauses: readonly (readonly [`A${string}`, string])[]) =>
  sampleContent({ clauses: clauses.map(([id, text]) => sampleClause(id, text)) });

describe('two versions compared', () => {
  it('have no difference when they are the same', () => {
    expect(compareVersions(sampleContent(), sampleContent())).toEqual({
      clauses: [],
      settings: [],
      obligations: [],
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

describe('what is owed, compared', () => {
  const owed = fc.record({
    id: fc.constantFrom('one', 'two', 'three'),
    clause: fc.constantFrom('A06' as const, 'A10' as const),
    partyId: fc.constantFrom('library', 'museum'),
    text: fc.constantFrom('Et rum', 'To rum', 'En aften'),
    dueOn: fc.constantFrom(null, '2027-05-01'),
  });
  const lists = fc.uniqueArray(owed, { selector: ({ id }) => id });
  const owing = (obligations: readonly Obligation[]): AgreementContent =>
    obligations.length ? { ...sampleContent(), obligations } : sampleContent();

  it('differs exactly where something is owed by somebody else, by another day, otherwise, or not at all', () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const changes = compareVersions(owing(a), owing(b)).obligations;
        const same = a.filter((one) => b.some((other) => JSON.stringify(one) === JSON.stringify(other)));
        const ids = new Set([...a, ...b].map(({ id }) => id));
        expect(changes.length).toBe(ids.size - same.length);
        expect(agreeOnTheSame(owing(a), owing(b))).toBe(changes.length === 0);
        for (const { id, kind, before, after } of changes) {
          const [was, now] = [a.some((one) => one.id === id), b.some((one) => one.id === id)];
          expect([before !== null, after !== null]).toEqual([was, now]);
          expect(kind).toBe(was && now ? 'changed' : now ? 'added' : 'removed');
        }
      }),
    );
  });

  it('says who, when and what, before and after', () => {
    const one = { id: 'one', clause: 'A06' as const, partyId: 'museum', text: 'Et rum', dueOn: null };
    const [change] = compareVersions(
      owing([one]),
      owing([{ ...one, partyId: 'library', text: 'To rum', dueOn: '2027-05-01' }]),
    ).obligations;
    expect(change).toMatchObject({
      kind: 'changed',
      before: { party: 'Museet', dueOn: null },
      after: { party: 'Biblioteket', dueOn: '2027-05-01' },
      changes: [
        { kind: 'removed', text: 'Et' },
        { kind: 'added', text: 'To' },
        { kind: 'same', text: ' rum' },
      ],
    });
  });
});
