import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadFrom, type Place } from '../phases/road.ts';
import { parseToolSheet } from '../tools/parse-tool-sheet.ts';
import { phaseIds, phases, type PhaseId } from '../tools/phases/model.ts';
import { currentOf, progressOf } from '../tools/phases/progress.ts';
import { tool } from '../tools/phases/tool.ts';
import { fedSheet } from './feed.ts';
import { fedByRoad, type RoadKept } from './phase-sheet.ts';

const empty = { title: '', shared: {}, sides: [] };
const kept = (more: Partial<RoadKept> = {}): RoadKept => ({
  road: roadFrom({
    current: 'build',
    currentSince: '2026-10-01T09:00:00.000Z',
    places: {
      explore: { state: 'done', since: '2026-09-01T09:00:00.000Z', reason: '', round: 1 },
      find: { state: 'skipped', since: '2026-09-02T09:00:00.000Z', reason: 'De kom til os.', round: 0 },
    },
  }),
  ticks: [],
  words: [],
  parties: ['lead', 'other', 'third'],
  ...more,
});
const tick = (phase: PhaseId, line: string, partyId: string) =>
  ({ phase, line, partyId, of: 'criterion' }) as const;
const progress = (more: Partial<RoadKept> = {}) => progressOf(fedSheet(empty, fedByRoad(kept(more))).shared);
const of = (id: PhaseId, more: Partial<RoadKept> = {}) => progress(more).find((one) => one.id === id);

describe('a phase plan fed by the road', () => {
  it('has the phases where they are, since when and why', () => {
    expect(of('explore')).toMatchObject({ state: 'done', since: '2026-09-01' });
    expect(of('find')).toMatchObject({ state: 'skipped', reason: 'De kom til os.' });
    expect(of('build')).toMatchObject({ state: 'going', since: '2026-10-01' });
    expect(of('plan')).toMatchObject({ state: 'notStarted' });
    const { shared } = fedSheet(empty, fedByRoad(kept()));
    expect(currentOf(shared, progressOf(shared))?.id).toBe('build');
  });

  it('is met where the lead and every other party have ticked, not before', () => {
    const two = [tick('build', 'sentence', 'lead'), tick('build', 'sentence', 'other')];
    expect(of('build', { ticks: two })).toMatchObject({
      met: 0,
      criteria: [{ ours: true, theirs: false }, {}, {}, {}],
    });
    expect(of('build', { ticks: [...two, tick('build', 'sentence', 'third')] })).toMatchObject({ met: 1 });
    expect(of('explore', { ticks: [tick('explore', 'evidence', 'other')] })).toMatchObject({ met: 1 });
    expect(
      of('build', { ticks: [{ ...tick('build', 'winWin', 'third'), of: 'task' as const }] }),
    ).toMatchObject({
      tasksDone: 1,
    });
  });

  it('has the leader’s line by a leader’s yes in this round alone', () => {
    const word = (round: number) => ({ phase: 'explore', round, kind: 'approved' }) as const;
    expect(of('explore', { words: [word(1)] })).toMatchObject({ met: 1 });
    expect(of('explore', { words: [word(2)] })).toMatchObject({ met: 0 });
  });

  it('leaves what people wrote on the sheet', () => {
    const own = { status: [{ id: 'plan', cells: { state: 'done' } }], current: 'plan' };
    const { shared } = fedSheet({ ...empty, shared: own }, fedByRoad(kept()));
    expect(shared['current']).toBe('plan');
    expect(progressOf(shared).find(({ id }) => id === 'plan')?.state).toBe('done');
  });

  it('fits the tool, whatever the road and whoever ticked', () => {
    const place: fc.Arbitrary<Place> = fc.record({
      state: fc.constantFrom('not-begun', 'under-way', 'done', 'skipped'),
      since: fc.option(fc.constant('2026-02-03T10:00:00.000Z')),
      reason: fc.string({ maxLength: 500 }),
      round: fc.nat(3),
    });
    const id = fc.constantFrom(...phaseIds);
    const ticks = fc.array(
      id.chain((phase) =>
        fc.record({
          phase: fc.constant(phase),
          of: fc.constantFrom('task', 'criterion'),
          line: fc.constantFrom(...phases[phase].exit, ...phases[phase].tasks, 'own-1'),
          partyId: fc.constantFrom('lead', 'other', 'gone'),
        }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(id, fc.dictionary(id, place), ticks, (current, places, ticked) => {
        const road = roadFrom({ current, currentSince: '2026-01-01T00:00:00.000Z', places });
        const fed = fedSheet(
          empty,
          fedByRoad({ road, ticks: ticked, words: [], parties: ['lead', 'other'] }),
        );
        expect(parseToolSheet(tool, fed).ok).toBe(true);
      }),
    );
  });
});
