import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Row } from '../../prompts/prompt.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { doneShare, linesOf, nextThree } from './assess.ts';
import { chapters, lines } from './lines.ts';
import { tool } from './tool.ts';

const sheet = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });
const rows = (ids: readonly string[], states: readonly string[]): Row[] =>
  ids.flatMap((id, at) => (states[at] ? [{ id, cells: { state: states[at] } }] : []));
const block = (shared: Answers, id: string) =>
  tool.compute(sheet(shared)).blocks.find((one) => one.id === id);

describe('a worked example', () => {
  // why: yes, partly, no = 1½ of 3. care: no, not relevant, no = 0 of 2. gain: yes, don't know = 1 of 1.
  const filled: Answers = {
    why: rows(lines.why, ['yes', 'partly', 'no']),
    care: rows(lines.care, ['no', 'not-relevant', 'no']),
    gain: rows(lines.gain, ['yes', 'dont-know']),
  };

  it('counts partly as a half, and leaves out what is not relevant or not known', () => {
    // 1 + ½ + 0 + 0 + 0 + 1 = 2½ of six lines.
    expect(doneShare(linesOf(sheet(filled)))).toBeCloseTo(2.5 / 6);
    expect(block(filled, 'done')).toMatchObject({ light: 'amber', base: { answered: 6, asked: 23 } });
    const bars = block(filled, 'chapters');
    const values = bars?.kind === 'bars' ? bars.bars.map(({ value }) => value) : [];
    expect(values).toEqual([0.5, null, null, null, null, 1, null, 0]);
  });

  it('takes every no before a partly, and the chapter furthest behind first', () => {
    expect(nextThree(linesOf(sheet(filled))).map(({ id }) => id)).toEqual([
      'agreement-signed',
      'ending-agreed',
      'templates',
    ]);
  });

  it('shows where one who ticked alone says yes and another no', () => {
    const other = sheet({ why: rows(lines.why, ['no', 'no']) });
    expect(tool.combine?.([sheet(filled), other]).blocks.find(({ id }) => id === 'apart')).toMatchObject({
      items: [{ prompt: 'why', row: 'register' }],
    });
  });
});

describe('any checklist', () => {
  it('has 24 lines, three for each of eight chapters', () => {
    expect(chapters).toHaveLength(8);
    expect(linesOf(sheet({}))).toHaveLength(24);
  });

  it('is a share, and suggests at most three lines that are not done', () => {
    fc.assert(
      fc.property(sheetsOf(tool), (any) => {
        const all = linesOf(any);
        const share = doneShare(all) ?? 0;
        expect(share >= 0 && share <= 1).toBe(true);
        const next = nextThree(all);
        expect(next).toHaveLength(
          Math.min(3, all.filter((line) => line.worth !== null && line.worth < 1).length),
        );
      }),
    );
  });

  it('never falls when a line that was no becomes partly or yes', () => {
    const state = fc.constantFrom('yes', 'partly', 'no');
    fc.assert(
      fc.property(fc.tuple(state, state, state), fc.constantFrom('partly', 'yes'), (said, to) => {
        const share = (all: readonly string[]) =>
          doneShare(linesOf(sheet({ why: rows(lines.why, all) }))) ?? 0;
        const better = said.map((one, at) => (at === said.indexOf('no') ? to : one));
        expect(share(better)).toBeGreaterThanOrEqual(share(said));
      }),
    );
  });
});
