import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { map } from './map.ts';
import { roles } from './styles.ts';
import { tool } from './tool.ts';

const sheet = (...people: readonly (readonly [string, Answers])[]): ToolSheet => ({
  title: '',
  shared: {},
  sides: people.map(([name, answers], index) => ({ id: `part-${index + 1}`, name, answers })),
});

const librarian: Answers = { start: 1, view: 4, reach: 3, roles: ['opener'], disrupt: 'Aftenvagter' };
const officer: Answers = { start: 5, view: 2, reach: 'dont-know', roles: ['organiser', 'opener'] };

describe('two people', () => {
  const result = map(sheet(['Bibliotekar', librarian], ['Politi', officer]));

  it('differ by the steps between them', () => {
    // start 5 − 1 = 4, view 4 − 2 = 2; the rest is known of one at most.
    const bars = block(result, 'bars', 'differences')?.bars;
    expect(bars?.map(({ value }) => value)).toEqual([4, 2, null, null, null, null]);
    expect(bars?.map(({ base }) => base?.answered)).toEqual([2, 2, 0, 1, 0, 0]);
  });

  it('stand at their own end', () => {
    expect(block(result, 'board', 'start')?.items.map(({ at }) => at)).toEqual([0, 2]);
    expect(block(result, 'board', 'reach')?.items.map(({ at }) => at)).toEqual([1]);
  });

  it('are given an agreement to make for what is two steps or more, the widest first', () => {
    expect(block(result, 'list', 'suggestions')?.items).toEqual([
      { say: 'agree-start' },
      { say: 'agree-view' },
    ]);
  });

  it('take some roles, and leave the rest', () => {
    expect(block(result, 'table', 'roles')?.rows[0]).toEqual([
      { prompt: 'roles', choice: 'opener' },
      { all: [{ text: 'Bibliotekar' }, { text: 'Politi' }] },
    ]);
    expect(block(result, 'list', 'vacant')?.items).toHaveLength(4);
  });
});

it('every role is either taken or vacant, once anyone has chosen', () => {
  fc.assert(
    fc.property(sheetsOf(tool), (any) => {
      const result = map(any);
      const taken = block(result, 'table', 'roles')?.rows.length ?? 0;
      const vacant = block(result, 'list', 'vacant')?.items.length ?? 0;
      expect(taken + vacant).toBe(taken === 0 ? 0 : roles.length);
    }),
  );
});
