import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates, checkVote, countVotes, regroup } from './cards.ts';
import { checkSteps, draftOf, freshStepId, moveStep, wholeTime } from './edit-plan.ts';
import { planFile, readPlanFile } from './plan-file.ts';
import { deeds, move, readPlace, stageOf, type Moved, type Standing } from './moves.ts';
import { isWriting, mostSteps, readPlan, stepKinds, type Step } from './plan.ts';
import { extendTimer, pauseTimer, resumeTimer, secondsLeft, startTimer, timeToSay } from './timer.ts';

const now = '2026-11-23T10:00:00.000Z';
const after = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
const step = fc.record({
  id: fc.stringMatching(/^[a-z]{1,8}$/),
  kind: fc.constantFrom(...stepKinds),
  title: fc.string({ maxLength: 20 }),
  lead: fc.string({ maxLength: 20 }),
  minutes: fc.integer({ min: 1, max: 240 }),
});
const plan = fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => readPlan({ steps }));

const begun = (steps: readonly Step[]): Standing => ({
  plan: { steps, revision: 0 },
  place: { step: null, timer: null },
  openStep: null,
  shown: [],
  now,
});
const carry = (standing: Standing, { end: _, ...moved }: Moved): Standing => ({ ...standing, ...moved });

describe('moves', () => {
  it('leave everybody in a step of the plan, and only a writing step of it open', () => {
    fc.assert(
      fc.property(plan, fc.array(fc.constantFrom(...deeds), { maxLength: 30 }), (made, asked) => {
        let standing = begun(made.steps);
        for (const deed of asked) {
          const to = made.steps.at(asked.length % made.steps.length)?.id;
          const moved = move(standing, deed, to);
          if (moved.ok) standing = carry(standing, moved.value);
          if (deed === 'jump') expect(standing.place.step).toBe(to);
          const open = made.steps.find(({ id }) => id === standing.openStep);
          expect(standing.openStep === null || (open && isWriting(open))).toBeTruthy();
          expect(standing.openStep === null || standing.openStep === standing.place.step).toBe(true);
          expect(standing.shown.every((id) => made.steps.some((one) => one.id === id))).toBe(true);
          expect(readPlace(JSON.parse(JSON.stringify(standing.place)), made)).toEqual(standing.place);
        }
      }),
    );
  });

  it('go silent, then shown, then on', () => {
    const steps = readPlan({
      steps: [
        { id: 'a', kind: 'write', minutes: 5 },
        { id: 'b', kind: 'talk', minutes: 3 },
      ],
    }).steps;
    let standing = begun(steps);
    const go = (deed: (typeof deeds)[number]): void => {
      const moved = move(standing, deed);
      if (moved.ok) standing = carry(standing, moved.value);
    };
    const stages = () => steps.map((one) => stageOf(one, standing));
    expect(stages()).toEqual(['waiting', 'waiting']);
    go('next');
    expect(stages()).toEqual(['silent', 'waiting']);
    go('reveal');
    expect(stages()).toEqual(['revealed', 'waiting']);
    go('next');
    expect(stages()).toEqual(['revealed', 'revealed']);
    expect(move(standing, 'next')).toMatchObject({ ok: false });
    expect(move(standing, 'reveal')).toMatchObject({ ok: false });
  });
});

it('a plan is read from anything', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      const ids = readPlan(kept).steps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

describe('a plan that is edited', () => {
  const tools = ['mood', 'readiness'];
  const steps = fc.array(step, { minLength: 1, maxLength: 8 }).map((made) => {
    const { steps: read } = readPlan({ steps: made });
    return read.map((one) => ({
      ...one,
      title: `x${one.id}`,
      lead: '',
      ...(one.kind === 'tool' && { tool: 'mood' }),
    }));
  });

  it('comes back from its form as it was, and from its file', () => {
    fc.assert(
      fc.property(steps, (made) => {
        expect(checkSteps(made.map(draftOf), { tools, begun: made })).toEqual({ ok: true, value: made });
        const plan = { steps: made, revision: 0 };
        expect(readPlanFile(planFile('Formiddag', plan))).toEqual({
          ok: true,
          value: { title: 'Formiddag', plan },
        });
      }),
    );
  });

  it('keeps every step when one is moved, and back again is as before', () => {
    fc.assert(
      fc.property(steps, fc.nat(7), fc.constantFrom(-1 as const, 1 as const), (made, at, by) => {
        const id = made[at % made.length]?.id ?? '';
        const moved = moveStep(made, id, by);
        expect(moved.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
          made.toSorted((a, b) => a.id.localeCompare(b.id)),
        );
        expect(wholeTime(moved)).toBe(wholeTime(made));
        if (moved !== made) expect(moveStep(moved, id, by === 1 ? -1 : 1)).toEqual(made);
        expect(made.map((one) => one.id)).not.toContain(freshStepId(made));
      }),
    );
  });

  it('does not lose or turn a step that people have written in', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const [first] = made;
        if (!first) return;
        const gone = checkSteps(made.slice(1).map(draftOf), { tools, begun: [first] });
        expect(gone).toMatchObject({ ok: false });
        const turned = made.map((one) => ({ ...draftOf(one), kind: 'talk' }));
        const kept = checkSteps(turned, { tools, begun: [first] });
        expect(kept.ok && kept.value[0]?.kind).toBe(first.kind);
      }),
    );
  });

  it('says which field is wrong, takes anything that is typed, and no more steps than there is room for', () => {
    const typed = fc.record({
      id: fc.stringMatching(/^[a-z]{1,8}$/),
      kind: fc.string(),
      title: fc.string(),
      lead: fc.string(),
      minutes: fc.string(),
      tool: fc.string(),
      votes: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(typed), (drafts) => {
        const checked = checkSteps(drafts, { tools, begun: [] });
        if (checked.ok) expect(readPlan({ steps: checked.value }).steps.length).toBeGreaterThan(0);
      }),
    );
    const one = { id: 'a', kind: 'talk', title: '', lead: '', minutes: '0', tool: '', votes: '' };
    expect(checkSteps([one], { tools, begun: [] })).toMatchObject({
      problem: { fields: [{ field: 'title.a' }, { field: 'minutes.a' }] },
    });
    const many = Array.from({ length: mostSteps + 1 }, (_, at) => ({ ...one, id: `s${at}` }));
    expect(checkSteps(many, { tools, begun: [] })).toMatchObject({ problem: { kind: 'plan-too-long' } });
  });

  it('is not read from a file that is something else', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(readPlanFile(text).ok).toBe(false)));
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => void expect(readPlanFile(JSON.stringify(kept)).ok).toBe(false)),
    );
  });
});

describe('a timer', () => {
  it('runs, stands still and is extended without losing a second', () => {
    fc.assert(
      fc.property(fc.nat(7200), fc.nat(7200), fc.nat(600), (seconds, passed, more) => {
        const timer = startTimer(now, seconds);
        const left = Math.max(0, seconds - passed);
        expect(secondsLeft(timer, after(passed))).toBe(left);
        const still = pauseTimer(timer, after(passed));
        expect(secondsLeft(still, after(passed + 999))).toBe(left);
        expect(secondsLeft(resumeTimer(still, after(passed + 999)), after(passed + 999))).toBe(left);
        expect(secondsLeft(extendTimer(timer, after(passed), more), after(passed))).toBe(left + more);
        expect(secondsLeft(extendTimer(still, after(9999), more), after(9999))).toBe(left + more);
      }),
    );
  });

  it('is told of at five minutes, one and none, once each', () => {
    const said: number[] = [];
    for (let left = 400; left > 0; left -= 1) {
      const minutes = timeToSay(left, left - 1);
      if (minutes !== null) said.push(minutes);
    }
    expect(said).toEqual([5, 1, 0]);
  });
});

describe('cards', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const cards = fc.uniqueArray(id).map((ids) => ids.map((one) => ({ id: one, text: one })));
  const groups = fc
    .uniqueArray(fc.record({ id: fc.constantFrom('g1', 'g2', 'g3'), cards: fc.array(id) }), {
      selector: (group) => group.id,
    })
    .map((all) => all.map((group) => ({ ...group, title: group.id })));

  it('are in one group at most, and where they were moved to', () => {
    const moves = fc.dictionary(id, fc.constantFrom('', 'g1', 'g2', 'elsewhere'));
    fc.assert(
      fc.property(groups, cards, moves, (some, all, asked) => {
        const made = regroup(some, all, asked);
        for (const card of all) {
          const homes = made.filter((group) => group.cards.includes(card.id)).map((group) => group.id);
          expect(homes.length).toBeLessThanOrEqual(1);
          const to = asked[card.id];
          if (to && some.some((group) => group.id === to)) expect(homes).toEqual([to]);
          if (to === '') expect(homes).toEqual([]);
        }
      }),
    );
  });

  it('get the dots that were given within the limit, and no others', () => {
    fc.assert(
      fc.property(cards, fc.array(fc.array(id)), fc.integer({ min: 1, max: 3 }), (all, ballots, votes) => {
        const counted = countVotes(ballots, all, votes);
        const dots = counted.reduce((sum, one) => sum + one.dots, 0);
        expect(dots).toBeLessThanOrEqual(ballots.length * votes);
        expect(counted).toHaveLength(all.length);
        for (const ballot of ballots) {
          const checked = checkVote(ballot, all, votes);
          if (checked.ok) expect(checked.value.length).toBeLessThanOrEqual(votes);
          else expect(checked.problem.kind).toBe('too-many-dots');
        }
      }),
    );
  });

  it('in a group are voted on together', () => {
    const all = ['a', 'b'].map((one) => ({ id: one, text: one }));
    expect(candidates([{ id: 'g', title: 'G', cards: ['a'] }], all).map((one) => one.id)).toEqual(['g', 'b']);
  });
});
