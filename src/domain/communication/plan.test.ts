import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approvalsMissing, audienceKey, lineStates, notTold, parseAudiences } from './plan.ts';

const audience = fc.constantFrom('Borgere', 'borgere', 'Frivillige', 'Byrådet', 'Pressen');
const day = fc.constantFrom(null, '2026-01-01', '2026-02-01', '2026-03-01');
const line = fc.record({
  audiences: fc.array(audience, { maxLength: 4 }),
  state: fc.constantFrom(...lineStates),
  dueOn: day,
});

describe('targets', () => {
  test('are read one on each line or between commas, and said once', () => {
    expect(parseAudiences(' Borgere ;frivillige,\n Byens  skoler\nBORGERE')).toEqual([
      'BORGERE',
      'frivillige',
      'Byens skoler',
    ]);
    expect(parseAudiences(' ,;\n')).toEqual([]);
  });

  test('are read the same again once they are written out', () => {
    fc.assert(
      fc.property(fc.array(audience), (names) => {
        const once = parseAudiences(names.join('\n'));
        expect(parseAudiences(once.join(', '))).toEqual(once);
      }),
    );
  });
});

describe('who has not been told', () => {
  test('is everybody named whom no line that is out has reached, and nobody else', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const named = (state: boolean) =>
          new Set(
            lines
              .filter((one) => (one.state === 'out') === state)
              .flatMap(({ audiences }) => audiences.map(audienceKey)),
          );
        const waiting = notTold(lines).map((one) => audienceKey(one.audience));
        const told = named(true);
        expect(new Set(waiting)).toEqual(new Set([...named(false)].filter((key) => !told.has(key))));
        expect(waiting).toHaveLength(new Set(waiting).size);
      }),
    );
  });

  test('comes with the earliest day that is planned, those with a day first', () => {
    const planned = { state: 'planned' as const };
    expect(
      notTold([
        { ...planned, audiences: ['Pressen'], dueOn: null },
        { ...planned, audiences: ['Borgere', 'Frivillige'], dueOn: '2026-03-01' },
        { ...planned, audiences: ['borgere'], dueOn: '2026-02-01' },
        { state: 'dropped', audiences: ['Skolerne'], dueOn: '2026-01-01' },
      ]),
    ).toEqual([
      { audience: 'Borgere', dueOn: '2026-02-01' },
      { audience: 'Frivillige', dueOn: '2026-03-01' },
      { audience: 'Pressen', dueOn: null },
      { audience: 'Skolerne', dueOn: null },
    ]);
  });
});

describe('approval', () => {
  const parties = ['a', 'b', 'c'];
  const text = { id: 'l', partyId: null, textPartyId: 'a', textRevision: 3 };

  test('is by every other party, of the text as it stands', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ partyId: fc.constantFrom(...parties), textRevision: fc.integer({ min: 1, max: 3 }) }),
        ),
        (given) => {
          const approvals = given.map((one) => ({ ...one, lineId: 'l' }));
          const now = given.filter(({ textRevision }) => textRevision === 3).map(({ partyId }) => partyId);
          expect(approvalsMissing(text, approvals, parties)).toEqual(
            ['b', 'c'].filter((id) => !now.includes(id)),
          );
          // Once changed, nothing that was approved before counts.
          expect(approvalsMissing({ ...text, textRevision: 4 }, approvals, parties)).toEqual(['b', 'c']);
        },
      ),
    );
  });

  test('of another line is none, and what is said in the own house needs none', () => {
    const other = [{ lineId: 'x', partyId: 'b', textRevision: 3 }];
    expect(approvalsMissing(text, other, parties)).toEqual(['b', 'c']);
    expect(approvalsMissing({ ...text, partyId: 'a' }, [], parties)).toEqual([]);
  });
});
