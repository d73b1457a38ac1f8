import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { goalsOf, strandsOf } from './model.ts';
import { tool } from './tool.ts';

const sheet = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });
const block = (shared: Answers, id: string) =>
  tool.compute(sheet(shared)).blocks.find((one) => one.id === id);
const said = (shared: Answers) => {
  const verdict = block(shared, 'verdict');
  return verdict?.kind === 'verdict' && 'say' in verdict.said ? verdict.said.say : '';
};

const goals = (owners: readonly string[]) =>
  owners.map((owner, at) => ({
    id: `g${at + 1}`,
    cells: { goal: `Mål ${at + 1}`, measure: 'Et tal', ...(owner && { owner }) },
  }));

describe('a worked example', () => {
  // Three goals; the museum helps 1 and 3, the choir 1 alone, the firm none, and one is tied to a goal not written.
  const filled: Answers = {
    mission: 'Alle skal med.',
    goals: goals(['Chefen', 'Souschefen', 'Formidleren']),
    partnerships: [
      { id: 'r1', cells: { name: 'Museet', main: 'g3', also: 'g1' } },
      { id: 'r2', cells: { name: 'Koret', main: 'g1', also: 'g1' } },
      { id: 'r3', cells: { name: 'Firmaet' } },
      { id: 'r4', cells: { name: 'Klubben', main: 'g6' } },
    ],
    review: '2027-11-01',
  };

  it('finds goals without a partnership, and partnerships without a goal', () => {
    expect(block(filled, 'coverage')).toMatchObject({ base: { answered: 3, asked: 6 } });
    const coverage = block(filled, 'coverage');
    expect(coverage?.kind === 'figure' ? coverage.value : null).toBeCloseTo(2 / 3);
    expect(block(filled, 'uncovered')).toMatchObject({ items: [{ text: 'Mål 2' }] });
    expect(block(filled, 'strays')).toMatchObject({ items: [{ text: 'Firmaet' }, { text: 'Klubben' }] });
  });

  it('draws a mark for each tie, the main one as such', () => {
    expect(block(filled, 'matrix')).toMatchObject({
      items: [
        { x: 0, y: 2, label: { say: 'most' } },
        { x: 0, y: 0, label: { say: 'also' } },
        { x: 1, y: 0, label: { say: 'most' } },
      ],
    });
  });

  it('is finished with three goals that have owners and measures, a mission and a day', () => {
    expect(said(filled)).toBe('finished');
    expect(said({ ...filled, review: undefined })).toBe('nearly');
    expect(said({ ...filled, goals: goals(['Chefen', 'Souschefen']) })).toBe('fewGoals');
  });

  it('is never finished while a goal has no owner', () => {
    const ownerless = { ...filled, goals: goals(['Chefen', '', 'Formidleren']) };
    expect(said(ownerless)).toBe('ownerless');
    expect(block(ownerless, 'unowned')).toMatchObject({ items: [{ text: 'Mål 2' }] });
  });
});

describe('any strategy', () => {
  it('places every mark where both a goal and a partnership stand, and every goal is covered or named', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const [matrix, uncovered] = [block(any.shared, 'matrix'), block(any.shared, 'uncovered')];
        if (matrix?.kind !== 'grid' || uncovered?.kind !== 'list') throw new Error('blocks');
        const rows = new Set(matrix.items.map(({ y }) => y));
        expect(rows.size + uncovered.items.length).toBe(goalsOf(any).length);
        expect(matrix.x.heads).toHaveLength(strandsOf(any).length);
      }),
    );
  });

  it('with a goal without an owner is not finished', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        if (goalsOf(any).some(({ owner }) => !owner)) expect(said(any.shared)).toBe('ownerless');
      }),
    );
  });
});
