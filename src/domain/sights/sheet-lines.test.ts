import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../tools/checklist/assess.ts';
import { tool as checklist } from '../tools/checklist/tool.ts';
import { tool as healthCheck } from '../tools/health-check/tool.ts';
import { tool as sixSteps } from '../tools/six-steps/tool.ts';
import { sheetsOf } from '../tools/tool.testing.ts';
import { tool as trafficLight } from '../tools/traffic-light/tool.ts';
import { fedSheet } from './feed.ts';
import { fedByLines, sheetLines } from './sheet-lines.ts';
import { anyRoom, emptyRoom, sheetIn } from './sights.testing.ts';

const line = (facts: object, place: string) =>
  sheetLines('checklist', { ...emptyRoom, ...facts }).find(
    ({ promptId, rowId }) => `${promptId}.${rowId ?? ''}` === place,
  );

describe('the lines of a sheet in a room', () => {
  it.each([checklist, sixSteps, healthCheck, trafficLight])('stand on the sheet: $id', (tool) => {
    const lines = sheetLines(tool.id, emptyRoom);
    expect(lines.length).toBeGreaterThan(0);
    for (const { promptId, rowId } of lines) {
      const prompt = tool.prompts.find(({ id }) => id === promptId);
      expect(prompt, promptId).toBeDefined();
      if (rowId !== null) expect(prompt?.fixed, `${promptId}.${rowId}`).toContain(rowId);
    }
  });

  it('are none of a tool that nothing is looked for at', () => {
    expect(sheetLines('win-win', emptyRoom)).toEqual([]);
    expect(sheetLines('constructor', emptyRoom)).toEqual([]);
  });

  it('see an agreement only in force, a map only within a year, and a sheet only when all see it', () => {
    const agreement = { ...emptyRoom.agreement, begun: true };
    expect(line({ agreement }, 'care.agreement-signed')).toMatchObject({ seen: [], counts: null });
    expect(line({ agreement: { ...agreement, inForce: 2 } }, 'care.agreement-signed')).toMatchObject({
      seen: [{ kind: 'agreement', count: 2 }],
      unseen: [],
      counts: 'yes',
    });
    const map = (more: object) => line({ sheets: [sheetIn('network-map', more)] }, 'network.fresh-map');
    expect(map({})).toMatchObject({ counts: 'yes' });
    expect(map({ old: true })).toMatchObject({
      counts: null,
      unseen: [{ to: 'sheets', tool: 'network-map' }],
    });
    expect(map({ revealed: false })).toMatchObject({ counts: null });
  });

  it('count as far as the best of what is seen goes', () => {
    const strategy = { sheets: [sheetIn('strategy')] };
    expect(line(strategy, 'strategy.supports-goal')).toMatchObject({ counts: 'partly' });
    expect(line({ ...strategy, goals: true }, 'strategy.supports-goal')).toMatchObject({
      counts: 'yes',
      unseen: [],
    });
  });

  it('have every trace either seen or with a way to it', () => {
    fc.assert(
      fc.property(anyRoom, fc.constantFrom('checklist', 'six-steps', 'health-check'), (facts, tool) => {
        const empty = sheetLines(tool, emptyRoom);
        sheetLines(tool, facts).forEach(({ seen, unseen, counts }, at) => {
          const before = empty[at];
          expect(seen.length + unseen.length).toBe((before?.seen.length ?? 0) + (before?.unseen.length ?? 0));
          if (seen.length === 0) expect(counts).toBeNull();
        });
      }),
    );
  });
});

describe('a checklist fed by a room', () => {
  it('never changes what a person answered', () => {
    fc.assert(
      fc.property(sheetsOf(checklist), anyRoom, (sheet, facts) => {
        const fed = fedSheet(sheet, fedByLines(sheetLines('checklist', facts)));
        const after = linesOf(fed);
        linesOf(sheet).forEach((before, at) => {
          if (before.state !== null) expect(after[at]).toEqual(before);
          expect(after[at]?.owner).toBe(before.owner);
        });
      }),
    );
  });

  it('counts what nobody answered, and nothing of an empty room but the list it stands on', () => {
    const states = (facts: object) =>
      linesOf(
        fedSheet(
          { title: '', shared: {}, sides: [] },
          fedByLines(sheetLines('checklist', { ...emptyRoom, ...facts })),
        ),
      ).flatMap(({ id, state }) => (state ? [[id, state]] : []));
    expect(states({})).toEqual([['register', 'yes']]);
    expect(states({ phase: 3, led: true, people: [2, 2], evaluation: true })).toEqual([
      ['register', 'yes'],
      ['named-lead', 'yes'],
      ['known-phase', 'yes'],
      ['no-single-thread', 'yes'],
      ['evaluation-booked', 'yes'],
    ]);
  });
});
