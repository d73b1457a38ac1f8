import { describe, expect, it } from 'vitest';
import type { Standing } from '#features/partnerships/index.ts';
import { ownNumbers } from './own-numbers.ts';

const party = (name: string, people: number, own = false): Standing['parties'][number] => ({
  name,
  kind: own ? 'library' : 'museum',
  organisationId: name,
  people,
  own,
});
const standing = (more: Partial<Standing>): Standing => ({
  id: 'p',
  name: 'Mellem rum',
  hasPurpose: true,
  agreement: 'in-force',
  evaluations: [],
  sheets: 1,
  myOpenSheets: [],
  parties: [party('Biblioteket', 2, true), party('Museet', 2)],
  mayAnswer: true,
  ...more,
});
const today = '2026-11-22';
const counts = (chapter: string, ...standings: Standing[]) =>
  ownNumbers(chapter, standings, today).map(({ kind, count, of }) => [kind, count, of]);

describe('one’s own numbers in a chapter', () => {
  it('say nothing to who has no partnership, and nothing where nothing honest can be said', () => {
    expect(ownNumbers('care', [], today)).toEqual([]);
    expect(ownNumbers('strategy', [standing({})], today)).toEqual([]);
  });

  it('of care count those without an agreement, and evaluations from today and 30 days on', () => {
    const evaluations = ['2026-11-21', '2026-11-22', '2026-12-22', '2026-12-23', '2026-12-22'];
    const numbers = [
      standing({ evaluations }),
      standing({ agreement: 'none' }),
      standing({ agreement: 'draft' }),
    ];
    expect(counts('care', ...numbers)).toEqual([
      ['no-agreement', 1, 3],
      ['evaluations', 2, 3],
    ]);
  });

  it('of gain count partnerships without a sheet, and sheets that wait for the own side', () => {
    const open = standing({ sheets: 2, myOpenSheets: [{ id: 's', title: 'Ark' }] });
    expect(counts('gain', open, standing({ sheets: 0 }))).toEqual([
      ['no-sheet', 1, 2],
      ['my-sheets', 1, 2],
    ]);
  });

  it('of organise count parties with one person, not those with nobody yet', () => {
    const one = standing({ parties: [party('A', 1), party('B', 0), party('C', 3)] });
    expect(counts('organise', one)).toEqual([['one-person', 1, 3]]);
  });

  it('of the network count each other organisation once, by kind', () => {
    const [number] = ownNumbers('network', [standing({}), standing({ id: 'q' })], today);
    expect(number).toMatchObject({ count: 1, kinds: [{ kind: 'museum', count: 1 }] });
  });

  it('of what and choose count what is not there yet', () => {
    expect(counts('what', standing({ hasPurpose: false }), standing({}))).toEqual([['no-purpose', 1, 2]]);
    expect(counts('choose', standing({ parties: [party('A', 1, true)] }))).toEqual([['one-party', 1, 1]]);
    expect(counts('why', standing({}))).toEqual([['under-way', 1, 1]]);
  });
});
