import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Row } from '../../prompts/prompt.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { phaseIds, phases } from './model.ts';
import { atMilestone, currentOf, progressOf } from './progress.ts';
import { tool } from './tool.ts';

const sheet = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });
const block = (shared: Answers, id: string) =>
  tool.compute(sheet(shared)).blocks.find((one) => one.id === id);
const rows = (cells: Readonly<Record<string, Row['cells']>>): Row[] =>
  Object.entries(cells).map(([id, each]) => ({ id, cells: each }));

describe('a worked example', () => {
  const filled: Answers = {
    status: rows({
      explore: { state: 'done' },
      find: { state: 'skipped', reason: 'Partneren kom til os.' },
      build: { state: 'going', since: '2026-10-01' },
      plan: { state: 'going' },
    }),
    exploreExit: rows({
      goalLinked: { ours: 'yes' },
      evidence: { ours: 'yes' },
      whyPartner: { ours: 'yes' },
    }),
    buildExit: rows({
      sentence: { ours: 'yes', theirs: 'yes' },
      winWinDone: { ours: 'yes', theirs: 'no' },
      rulesAgreed: { theirs: 'yes' },
    }),
    buildTasks: ['world', 'wishes'],
    agreed: [
      { id: 'r1', cells: { task: 'Læs aftalen', who: 'Lederen', by: '2026-12-01' } },
      { id: 'r2', cells: { task: 'Ring til koret', by: '2026-11-20' } },
      { id: 'r3', cells: { task: 'Bag kage', state: 'done' } },
    ],
    loops: [{ id: 'r1', cells: { from: 'plan', to: 'build', why: 'Ny leder hos partneren.' } }],
  };

  it('has the first phase under way as the current, and counts a criterion when both have ticked', () => {
    expect(currentOf(filled, progressOf(filled))).toMatchObject({
      id: 'build',
      met: 1,
      tasksDone: 2,
      tasks: 6,
    });
    expect(block(filled, 'met')).toMatchObject({
      value: 0.25,
      light: 'amber',
      base: { answered: 2, asked: 4 },
    });
  });

  it('names what blocks, and who has not ticked', () => {
    const list = block(filled, 'blocked');
    const said = list?.kind === 'list' ? list.items.map((item) => ('say' in item ? item.say : '')) : [];
    // Build: the partner, us, both. Plan: none of its four criteria is ticked by anyone.
    expect(said).toEqual(['waitsTheirs', 'waitsOurs', 'waitsBoth', ...Array<string>(4).fill('waitsBoth')]);
  });

  it('puts what was taken on first, by its day, and then what is usual and not ticked', () => {
    const list = block(filled, 'tasks');
    const tasks = list?.kind === 'list' ? list.items : [];
    expect(tasks).toMatchObject([
      { say: 'taskBy', values: { task: { text: 'Ring til koret' } } },
      { say: 'taskWhoBy', values: { task: { text: 'Læs aftalen' } } },
      ...['winWin', 'groundRules', 'mandates', 'level'].map((choice) => ({
        say: 'suggested',
        values: { task: { choice } },
      })),
    ]);
  });

  it('tells of what was skipped and of what was left open, and records going back', () => {
    expect(block(filled, 'attention')).toMatchObject({
      items: [{ say: 'doneOpen', values: { open: 1 } }, { say: 'skippedFor' }],
    });
    expect(block(filled, 'loops')).toMatchObject({ items: [{ say: 'loopWhy' }] });
  });

  it('reaches the milestone when the first four are done or skipped', () => {
    expect(atMilestone(progressOf(filled))).toBe(false);
    const rest = rows({
      explore: { state: 'done' },
      find: { state: 'skipped' },
      build: { state: 'done' },
      plan: { state: 'done' },
    });
    expect(atMilestone(progressOf({ status: rest }))).toBe(true);
  });

  it('lets people say themselves which phase is the current', () =>
    expect(currentOf({ ...filled, current: 'review' }, progressOf(filled))?.id).toBe('review'));
});

describe('any plan', () => {
  it('has all twelve phases on the board, and never more met than asked', () => {
    fc.assert(
      fc.property(sheetsOf(tool), ({ shared }) => {
        const board = block(shared, 'board');
        expect(board?.kind === 'board' && board.items).toHaveLength(12);
        for (const { id, met, criteria, tasksDone, tasks } of progressOf(shared)) {
          expect(met).toBeLessThanOrEqual(criteria.length);
          expect(tasksDone <= tasks && tasks <= phases[id].tasks.length).toBe(true);
        }
      }),
    );
  });

  it('needs both to tick in the phases that say so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phaseIds), (id) => {
        const [row = ''] = phases[id].exit;
        const met = (cells: Row['cells']) =>
          progressOf({ [`${id}Exit`]: [{ id: row, cells }] }).find((one) => one.id === id)?.met;
        expect(met({ ours: 'yes' })).toBe(phases[id].both ? 0 : 1);
        expect(met({ ours: 'yes', theirs: 'yes' })).toBe(1);
      }),
    );
  });
});
