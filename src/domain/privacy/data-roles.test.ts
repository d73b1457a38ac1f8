import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dataQuestionIds,
  dataQuestions,
  dataRoleOf,
  readDataAnswers,
  type DataAnswers,
} from './data-roles.ts';

const answers = fc.record(
  Object.fromEntries(dataQuestionIds.map((id) => [id, fc.constantFrom(...dataQuestions[id])])),
) as fc.Arbitrary<DataAnswers>;

test('whatever is answered has one role and a reason for it', () =>
  fc.assert(
    fc.property(answers, (given) => {
      const { role, reasons } = dataRoleOf(given);
      expect(reasons.length).toBeGreaterThan(0);
      expect(new Set(reasons).size).toBe(reasons.length);
      if (given.purpose === 'together' || given.means === 'together') expect(role).toBe('joint');
      if (role === 'processor')
        expect([given.instruction, given.own, given.purpose]).toEqual(['yes', 'no', 'one']);
      if (given.own === 'yes') expect(role).not.toBe('processor');
      expect(readDataAnswers(given)).toEqual(given);
    }),
  ));

test('nothing is concluded while an answer is missing or unknown', () =>
  fc.assert(
    fc.property(
      answers,
      fc.constantFrom(...dataQuestionIds),
      fc.constantFrom('', 'maybe', undefined),
      (given, id, odd) => {
        expect(readDataAnswers({ ...given, [id]: odd })).toBeNull();
      },
    ),
  ));
