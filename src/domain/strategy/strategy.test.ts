import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time.ts';
import { tool } from '../tools/strategy/tool.ts';
import { sheetsOf } from '../tools/tool.testing.ts';
import { coverageOf, type Strand } from './coverage.ts';
import { cycleSteps, plannedYear } from './cycle.ts';
import { fromSheet, toSheet } from './from-sheet.ts';
import { blocksApproval, missingIn } from './missing.ts';
import { emptyStrategy, type Goal, type Strategy } from './model.ts';
import { balanceOf, boldFrom, ranked, scoreOf, type Nomination } from './nominations.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'gone'] as const;
const goal = (id: string): Goal => ({ id, title: `Mål ${id}`, owner: 'Chefen', measures: [] });
const group = (id: string) => ({ id: `t${id}`, name: `Gruppe ${id}` });
const strategyWith = (goals: number, groups: number): Strategy => ({
  ...emptyStrategy,
  goals: ids.slice(0, goals).map(goal),
  groups: ids.slice(0, groups).map(group),
});
const strands: fc.Arbitrary<readonly Strand[]> = fc.array(
  fc.record({
    partnershipId: fc.uuid(),
    name: fc.string(),
    goals: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
    groups: fc.uniqueArray(fc.constantFrom(...ids.map((id) => `t${id}`)), { maxLength: 4 }),
  }),
  { maxLength: 12 },
);
const anyStrategy = fc.tuple(fc.nat(6), fc.nat(5)).map(([goals, groups]) => strategyWith(goals, groups));

describe('coverage', () => {
  it('places every partnership once for each goal and group it names, or calls it a stray', () => {
    fc.assert(
      fc.property(anyStrategy, strands, (strategy, all) => {
        const { cells, strays, uncovered, empty } = coverageOf(strategy, all);
        const goals = strategy.goals.map(({ id }) => id);
        const groups = strategy.groups.map(({ id }) => id);
        const expected = all.flatMap((strand) => {
          const own = strand.goals.filter((id) => goals.includes(id));
          const said = strand.groups.filter((id) => groups.includes(id));
          return own.flatMap((id) =>
            (said.length > 0 ? said : [null]).map((to) => `${id}/${to}/${strand.partnershipId}`),
          );
        });
        const found = cells.flatMap((cell) =>
          cell.strands.map((strand) => `${cell.goal}/${cell.group}/${strand.partnershipId}`),
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(strays.length + new Set(cells.flatMap((cell) => cell.strands)).size).toBe(all.length);
        expect(uncovered).toEqual(
          goals.filter((id) => !all.some((strand) => strand.goals.includes(id as never))),
        );
        expect(empty.every((cell) => cell.strands.length === 0 && cell.group !== null)).toBe(true);
      }),
    );
  });

  it('names who carries more than two goals', () => {
    const strand = { partnershipId: 'p', name: 'P', goals: ['a', 'b', 'c'], groups: [] };
    expect(coverageOf(strategyWith(3, 0), [strand]).overloaded).toHaveLength(1);
    expect(coverageOf(strategyWith(2, 0), [strand]).overloaded).toHaveLength(0);
  });
});

describe('nominations', () => {
  const scale = fc.integer({ min: 1, max: 5 });
  const nominations: fc.Arbitrary<readonly Nomination[]> = fc.array(
    fc.record({
      id: fc.uuid(),
      department: fc.constant('Børn'),
      title: fc.string(),
      why: fc.constant(''),
      fit: scale,
      ambition: scale,
      effort: scale,
      state: fc.constantFrom('nominated' as const, 'chosen' as const, 'declined' as const),
      owner: fc.constant('Lederen'),
      revision: fc.constant(1),
    }),
    { maxLength: 30 },
  );

  it('keep the balance rule exactly when a fifth of the chosen is bold; so many more bold ones make it so', () => {
    fc.assert(
      fc.property(nominations, (all) => {
        const { chosen, bold, kept, short } = balanceOf(all);
        expect(kept).toBe(bold * 5 >= chosen);
        expect(kept).toBe(short === 0);
        const one = { ...(all[0] ?? empty), state: 'chosen' as const, ambition: boldFrom };
        expect(balanceOf([...all, ...Array.from({ length: short }, () => one)]).kept).toBe(true);
        if (short > 0)
          expect(balanceOf([...all, ...Array.from({ length: short - 1 }, () => one)]).kept).toBe(false);
      }),
    );
  });
  const empty: Nomination = {
    id: 'n',
    department: 'Børn',
    title: 'N',
    why: '',
    fit: 3,
    ambition: 3,
    effort: 3,
    state: 'nominated',
    owner: 'Lederen',
    revision: 1,
  };

  it('are ranked by a score between 3 and 15', () => {
    fc.assert(
      fc.property(nominations, (all) => {
        const scores = ranked(all).map(scoreOf);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(scores.every((score) => score >= 3 && score <= 15)).toBe(true);
      }),
    );
  });
});

describe('the year', () => {
  it('has its steps in order of their days, and one thing to do now', () => {
    const steps = plannedYear({ approach: 'hybrid', year: 2027 }, [
      { step: 'strategy', day: null, doneOn: '2027-01-20', note: '', revision: 1 },
      { step: 'meeting', day: '2027-04-02', doneOn: null, note: '', revision: 1 },
    ]);
    expect(steps.map(({ step }) => step)).toEqual(cycleSteps);
    expect(steps.map(({ standing }) => standing)).toEqual(['done', 'now', 'later', 'later', 'later']);
    expect(steps[2]).toMatchObject({ day: '2027-04-02', suggested: false });
  });

  it('asks no department to nominate where one team chooses', () => {
    expect(plannedYear({ approach: 'b', year: 2027 }, []).some(({ step }) => step === 'nominations')).toBe(
      false,
    );
  });
});

describe('a sheet of T08', () => {
  let count = 0;
  const newId = () => `id-${(count += 1)}`;
  it('becomes a strategy with the same goals, and a sheet again', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (sheet) => {
        const strategy = fromSheet(sheet, newId);
        const again = fromSheet(toSheet(strategy, sheet.title), newId);
        expect(again.goals.map(({ title, owner }) => [title, owner])).toEqual(
          strategy.goals.map(({ title, owner }) => [title, owner]),
        );
        expect(again.reviewOn).toBe(strategy.reviewOn);
      }),
    );
  });

  it('takes lines for principles, without the marks before them', () => {
    const shared = { mission: 'Alle med', principles: '- Ærlighed\n2) Ro\n\n• Gensidighed' };
    expect(fromSheet({ title: '', shared, sides: [] }, newId).principles).toEqual([
      'Ærlighed',
      'Ro',
      'Gensidighed',
    ]);
  });
});

describe('what is missing', () => {
  it('is nothing when all is there, and an ownerless goal stops approval', () => {
    const whole: Strategy = {
      ...strategyWith(3, 1),
      goals: ids.slice(0, 3).map((id) => ({
        ...goal(id),
        measures: [{ id: 'm', what: 'Et tal', baseline: '1', target: '2', latest: '', latestOn: null }],
      })),
      mission: 'Alle med',
      principles: ['Ro'],
      redLines: ['Ingen reklame'],
      from: '2027-01-01',
      to: addDays('2027-01-01', 1400),
      reviewOn: '2028-01-01',
      approach: 'hybrid',
    };
    expect(missingIn(whole)).toEqual([]);
    expect(blocksApproval(whole)).toBe(false);
    const ownerless = {
      ...whole,
      goals: whole.goals.map((one, at) => (at === 1 ? { ...one, owner: '' } : one)),
    };
    expect(missingIn(ownerless)).toEqual([{ gap: 'ownerless', goals: ['Mål b'] }]);
    expect(blocksApproval(ownerless)).toBe(true);
  });
});
