import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCvr } from './cvr.ts';
import { checkEmail } from './check-email.ts';
import { checkIsil } from './isil.ts';
import { checkFunction, checkPersonName } from './check-person.ts';

describe('a CVR number', () => {
  it.each(['29189404', '29 18 94 04', ' DK29189404 ', 'dk 29189404'])('is found in "%s"', (text) => {
    expect(checkCvr(text)).toEqual({ ok: true, value: '29189404' });
  });

  it.each(['', '2918940', '291894040', '2918940x', '00000000', '٢٩١٨٩٤٠٤'])(
    'has not its form in "%s"',
    (text) => {
      expect(checkCvr(text)).toMatchObject({ problem: { kind: 'cvr-form', field: 'cvr' } });
    },
  );

  it('shows any one figure that is wrong', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const figures = [...'29189404'];
        figures[place] = String((Number(figures[place]) + by) % 10);
        fc.pre(figures[0] !== '0');
        expect(checkCvr(figures.join(''))).toMatchObject({ problem: { kind: 'cvr-check' } });
      }),
    );
  });
});

describe('an ISIL', () => {
  it.each([
    ['DK-726500', 'DK-726500'],
    [' dk-726500', 'DK-726500'],
    ['NO-0030100', 'NO-0030100'],
    ['OCLC-DLC', 'OCLC-DLC'],
    ['GB-UkOxU', 'GB-UkOxU'],
  ])('is read from "%s"', (text, number) => expect(checkIsil(text)).toEqual({ ok: true, value: number }));

  it.each(['', 'DK726500', 'DK-72650', 'DK-ABCDEF', 'DK-', 'GB-123456789012', 'TOOLONG-1', 'NO-æ'])(
    'is not "%s"',
    (text) => expect(checkIsil(text)).toMatchObject({ problem: { kind: 'isil-form' } }),
  );
});

describe('an e-mail address', () => {
  it.each([
    ['Anna@Example.org ', 'anna@example.org'],
    ["o'neil+x@sub.example.co.uk", "o'neil+x@sub.example.co.uk"],
    ['post@rødovre.dk', 'post@rødovre.dk'],
  ])('is read from "%s"', (text, address) => expect(checkEmail(text)).toEqual({ ok: true, value: address }));

  it.each([
    '',
    'anna',
    'anna@',
    '@example.org',
    'anna@localhost',
    'a@b@example.org',
    'a b@example.org',
    'a..b@example.org',
    '.a@example.org',
    'anna@-example.org',
    'anna@example..org',
    'anna@10.0.0.1',
    'Anna <anna@example.org>',
    'a,b@example.org',
    `${'a'.repeat(65)}@example.org`,
    'anna@example.org\nBcc: all@example.org',
  ])('is not "%s"', (text) => expect(checkEmail(text)).toMatchObject({ problem: { kind: 'email-form' } }));

  it('never carries a line end, a space or an angle bracket', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', '@', '-', ' ', '<', ',', '\n', '\u0000', 'æ') }),
        (text) => {
          const checked = checkEmail(text);
          if (checked.ok) expect(checked.value).not.toMatch(/[\s<>",;:\p{Cc}]/u);
        },
      ),
    );
  });
});

describe('a person', () => {
  it('has a name and a function', () => {
    expect(checkPersonName(' Partner \n ved biblioteket')).toEqual({
      ok: true,
      value: 'Partner ved biblioteket',
    });
    expect(checkFunction('')).toMatchObject({ problem: { kind: 'missing', field: 'function' } });
  });
});
