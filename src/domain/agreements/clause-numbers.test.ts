import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clauseBank } from './clause-bank.ts';
import { clauseNamed, clauseNumbers } from './clause-numbers.ts';
import { sampleClause, sampleContent } from './sample-agreement.ts';

it('numbers the clauses as the document that is put forward does', () => {
  fc.assert(
    fc.property(fc.subarray(clauseBank.map(({ id }) => id)), (ids) => {
      const clauses = clauseBank.map(({ id }) => sampleClause(id, 'Tekst', { included: ids.includes(id) }));
      const inDocument = sampleContent({ clauses }).clauses.map(({ clause }, at) => [clause, at + 1]);
      expect([...clauseNumbers(clauses.toReversed())]).toEqual(inDocument);
    }),
  );
});

it('names a clause that is not in the document by what it is alone', () => {
  const clauses = [
    sampleClause('A03', ''),
    sampleClause('A08', ''),
    sampleClause('A10', '', { included: false }),
  ];
  expect(clauseNamed(clauses, 'A08')).toEqual({ clause: 'A08', section: 2 });
  expect(clauseNamed(clauses, 'A10')).toEqual({ clause: 'A10' });
});
