import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsPerson, isAboutPerson, mustBeTold, stripped, type ContactFields } from './contact.ts';

const contact = fc.record<ContactFields>({
  organisation: fc.string(),
  function: fc.string(),
  name: fc.string(),
  email: fc.string(),
  phone: fc.string(),
  source: fc.string(),
});

test('what is stripped holds no person, and keeps organisation and function', () =>
  fc.assert(
    fc.property(contact, (one) => {
      const left = stripped(one);
      expect([holdsPerson(left), isAboutPerson(left)]).toEqual([false, false]);
      if (isAboutPerson(one)) expect(holdsPerson(one)).toBe(true);
      expect([left.organisation, left.function, left.source]).toEqual([one.organisation, one.function, '']);
      expect(stripped(left)).toEqual(left);
    }),
  ));

test('nobody is told twice at an address, nor at their own', () =>
  fc.assert(
    fc.property(fc.emailAddress(), fc.emailAddress(), (email, other) => {
      expect(mustBeTold({ email }, { before: email.toUpperCase(), own: other })).toBe(false);
      expect(mustBeTold({ email }, { before: null, own: email.toUpperCase() })).toBe(false);
      expect(mustBeTold({ email: '' }, { before: other, own: other })).toBe(false);
      const fresh = email.toLowerCase() !== other.toLowerCase();
      expect(mustBeTold({ email }, { before: other, own: other })).toBe(fresh);
    }),
  ));
