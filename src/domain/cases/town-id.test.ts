import { expect, describe, it } from 'vitest';
import { townId } from './town-id.ts';

describe('a town in an address', () => {
  it('is written in plain letters', () => {
    expect(['Solrød', 'Salt Lake City', 'Ærøskøbing', 'Ålborg', 'Malmö'].map(townId)).toEqual([
      'solroed',
      'salt-lake-city',
      'aeroeskoebing',
      'aalborg',
      'malmo',
    ]);
  });
});
