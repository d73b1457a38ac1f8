import { describe, expect, it } from 'vitest';
import { alikePairs, nameKey } from './alike.ts';

describe('names', () => {
  it('are the same without signs, capitals and the words that tell nothing', () => {
    expect(nameKey('Aftenskolen i Vest')).toBe(nameKey('AFTENSKOLEN, VEST'));
    expect(nameKey('Å-Huset A/S')).toBe('aa huset');
    expect(nameKey('De')).toBe('de');
  });

  it.each([
    ['Boligforeningen Vest', 'Boligforeningen, Vest og Syd'],
    ['Musikskolen', 'Musikskollen'],
    ['Vest Ungdomsklub', 'Ungdomsklub Vest'],
    ['Gentofte Kommune', 'Gentofte'],
  ])('may be the same: %s and %s', (one, other) => expect(alikePairs([one, other])).toEqual([[one, other]]));

  it.each([
    ['Skole 1', 'Skole 2'],
    ['Museet', 'Teatret'],
    ['FOF', 'AOF'],
    ['Aftenskolen', 'AFTENSKOLEN'],
  ])('are not asked about: %s and %s', (one, other) => expect(alikePairs([one, other])).toEqual([]));
});
