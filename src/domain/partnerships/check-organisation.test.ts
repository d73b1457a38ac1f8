import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrganisation } from './check-organisation.ts';
import { checkPartnershipName, checkPurpose } from './check-partnership.ts';

describe("an organisation's facts", () => {
  it('are kept as they should be written', () => {
    const input = {
      kind: 'library',
      name: ' Roskilde  Bibliotekerne',
      place: 'Roskilde',
      cvr: '29 18 94 04',
      isil: 'dk-726500',
    };
    expect(checkOrganisation(input)).toEqual({
      facts: {
        kind: 'library',
        name: 'Roskilde Bibliotekerne',
        place: 'Roskilde',
        cvr: '29189404',
        isil: 'DK-726500',
      },
      problems: [],
    });
  });

  it('may lack place, CVR and ISIL', () => {
    expect(checkOrganisation({ kind: 'association', name: 'Læseforeningen', cvr: '' }).facts).toMatchObject({
      place: '',
      cvr: null,
      isil: null,
    });
  });

  it('tell everything that is wrong at once', () => {
    const { facts, problems } = checkOrganisation({ kind: 'bank', name: '', cvr: '29189405', isil: 'x' });
    expect(facts).toBeNull();
    expect(problems.map(({ kind }) => kind)).toEqual(['kind-unknown', 'missing', 'cvr-check', 'isil-form']);
  });

  it('are answered for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { facts, problems } = checkOrganisation(input);
        expect(facts === null).toBe(problems.length > 0);
      }),
    );
  });
});

describe('a partnership', () => {
  it('has a name', () =>
    expect(checkPartnershipName(' ')).toMatchObject({ problem: { kind: 'missing', field: 'name' } }));
  it('may wait for its purpose', () => expect(checkPurpose('')).toEqual({ ok: true, value: '' }));
});
