import { describe, expect, it } from 'vitest';
import { checkPartnershipName, checkPurpose } from './check-partnership.ts';

describe('a partnership', () => {
  it('has a name', () => {
    expect(checkPartnershipName(' Lyd  mellem reolerne')).toEqual({ ok: true, value: 'Lyd mellem reolerne' });
    expect(checkPartnershipName(' ')).toMatchObject({ problem: { kind: 'missing', field: 'name' } });
    expect(checkPartnershipName('x'.repeat(121))).toMatchObject({ problem: { kind: 'too-long' } });
  });

  it('may wait for its purpose', () => {
    expect(checkPurpose('')).toEqual({ ok: true, value: '' });
  });
});
