import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementContent, ClauseId } from '../agreements/model.ts';
import { owedBy, settle, type Owed } from './derive.ts';

const days = fc.constantFrom('2027-03-01', '2027-06-01', '2027-09-01', '2027-12-01');
const content = fc
  .record({
    evaluations: fc.uniqueArray(days, { maxLength: 3 }),
    endsOn: fc.constantFrom(null, '2027-12-31', '2028-06-30'),
    noticeDays: fc.constantFrom(null, 30, 90),
    lastMeetingOn: fc.option(days, { nil: null }),
    obligations: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        clause: fc.constantFrom<ClauseId>('A06', 'A07'),
        partyId: fc.constantFrom('library', 'museum', 'gone'),
        text: fc.constantFrom('Plakaten', 'Lokalet'),
        dueOn: fc.option(days, { nil: null }),
      }),
      { selector: ({ id, clause }) => clause + id },
    ),
  })
  .map(({ obligations, ...dates }): AgreementContent => ({
    level: 'full',
    mode: 'general',
    circumstances: [],
    languages: { kind: 'one', language: 'da' },
    dates: { startsOn: '2027-01-01', ...dates },
    parties: ['library', 'museum'].map((id) => ({ id, name: id, place: '', cvr: null })),
    partnership: { name: 'Rum', example: false },
    clauses: [],
    obligations,
  }));

const owed = (version: AgreementContent) =>
  owedBy(version, { caller: 'library', keeperOf: () => null, say: (kind) => kind });

type Kept = Omit<Owed, 'clause'> & { readonly state: 'open' | 'done' | 'taken-back' | 'lapsed' };

/** What the promises are after a version has come into force. */
function after(
  standing: readonly Kept[],
  version: AgreementContent,
  was?: AgreementContent,
): readonly Kept[] {
  const before = was ? owed(was) : [];
  const { make, amend, lapse, revive } = settle(standing, { owed: owed(version), before });
  const renewed = new Map([...amend, ...revive].map(({ promise, owed: now }) => [promise.key, now]));
  return [
    ...standing.map((promise): Kept => {
      const now = renewed.get(promise.key);
      if (now) return { ...now, state: 'open' };
      return lapse.includes(promise) ? { ...promise, state: 'lapsed' } : promise;
    }),
    ...make.map((one): Kept => ({ ...one, state: 'open' })),
  ];
}

/** One version after another. */
const live = (versions: readonly AgreementContent[]): readonly Kept[] =>
  versions.reduce<readonly Kept[]>((standing, version, at) => after(standing, version, versions[at - 1]), []);

const last = (versions: readonly AgreementContent[]) => owed(versions.at(-1) as AgreementContent);

describe('what an agreement obliges to', () => {
  it('is the same for the same version, each under a key of its own and with a party that is in it', () => {
    fc.assert(
      fc.property(content, (version) => {
        const all = owed(version);
        expect(owed(structuredClone(version))).toEqual(all);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(all.every(({ partyId }) => ['library', 'museum'].includes(partyId))).toBe(true);
      }),
    );
  });

  it('has nothing left to settle when a version is settled twice', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), (versions) => {
        const standing = live(versions);
        const again = settle(standing, { owed: last(versions), before: last(versions) });
        expect(again).toEqual({ make: [], amend: [], lapse: [], revive: [] });
      }),
    );
  });

  it('leaves open exactly what the last version asks for, whatever came before, and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), (versions) => {
        const standing = live(versions);
        const open = standing.filter(({ state }) => state === 'open').map(({ key }) => key);
        const asked = last(versions).map(({ key }) => key);
        expect(open.toSorted()).toEqual(asked.toSorted());
        expect(new Set(standing.map(({ key }) => key)).size).toBe(standing.length);
      }),
    );
  });

  it('leaves what was moved or handed over where it is, when the amendment is about something else', () => {
    fc.assert(
      fc.property(content, (version) => {
        const moved = after([], version).map((promise): Kept => ({
          ...promise,
          dueOn: '2029-01-01',
          partyId: 'museum',
        }));
        expect(after(moved, { ...version, level: 'intent' }, version)).toEqual(moved);
      }),
    );
  });

  it('leaves alone what is done and what was taken back', () => {
    fc.assert(
      fc.property(content, content, fc.constantFrom('done', 'taken-back'), (first, second, state) => {
        const standing = after([], first).map((promise): Kept => ({ ...promise, state: state as 'done' }));
        for (const promise of after(standing, second, first).slice(0, standing.length))
          expect(promise.state).toBe(state);
      }),
    );
  });
});
