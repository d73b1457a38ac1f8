import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { statements } from './statements.ts';
import { tool } from './tool.ts';

const all = Object.values(statements).flat();
const evenly = (value: number): Answers => Object.fromEntries(all.map((id) => [id, value]));
const sheet = (...answers: readonly Answers[]): ToolSheet => ({
  title: '',
  shared: {},
  sides: answers.map((each, index) => ({ id: `part-${index + 1}`, name: `P${index + 1}`, answers: each })),
});

describe('two parties', () => {
  // The library answers 4 all through. The museum answers 4 too, but 1, 2 and 3 on communication.
  const result = assess(sheet(evenly(4), { ...evenly(4), open: 1, informed: 2, informal: 3 }));

  it('have a mean for each factor and a light by it', () => {
    // Communication: (4+4+4+1+2+3)/6 = 18/6 = 3. All: (40·4 − 6)/40 = 154/40 = 3.85.
    const bars = block(result, 'bars', 'factors')?.bars;
    expect(bars?.map(({ value }) => value)).toEqual([4, 4, 4, 3, 4, 4]);
    expect(bars?.[3]).toMatchObject({ light: 'amber', base: { answered: 6, asked: 6 } });
    expect(block(result, 'figure', 'overall')).toMatchObject({ value: 3.85, light: 'amber' });
  });

  it('have a gap where they are furthest apart', () => {
    // Communication: 4 against (1+2+3)/3 = 2.
    expect(block(result, 'figure', 'gap')).toMatchObject({ value: 2, base: { answered: 6, asked: 6 } });
    expect(block(result, 'table', 'parties')?.rows[3]?.slice(1)).toEqual([
      { number: 4 },
      { number: 2 },
      { number: 2 },
    ]);
  });

  it('have their three lowest statements to talk about', () => {
    // open (4+1)/2, informed (4+2)/2, informal (4+3)/2.
    const talk = block(result, 'list', 'talk')?.items;
    expect(talk?.map((item) => 'values' in item && item.values?.['value'])).toEqual(
      [2.5, 3, 3.5].map((number) => ({ number })),
    );
  });
});

describe('voices without names', () => {
  const voice = (part: 0 | 1, value: number): ToolSheet =>
    sheet(...[0, 1].map((index) => (index === part ? evenly(value) : {})));
  const three = (part: 0 | 1) => [voice(part, 4), voice(part, 4), voice(part, 4)];

  it('show the parties apart only when each has three', () => {
    const few = combine([...three(0), voice(1, 1), voice(1, 2)]);
    expect(block(few, 'figure', 'gap')).toBeUndefined();
    expect(block(few, 'table', 'parties')).toBeUndefined();
    const enough = combine([...three(0), voice(1, 1), voice(1, 2), voice(1, 3)]);
    expect(block(enough, 'figure', 'gap')?.value).toBe(2);
  });

  it('of one party alone have no gap', () => {
    expect(block(combine(three(0)), 'figure', 'gap')).toBeUndefined();
  });
});

it('lights follow the reading whatever is answered', () => {
  fc.assert(
    fc.property(sheetsOf(tool), (any) => {
      for (const { value, light } of block(assess(any), 'bars', 'factors')?.bars ?? [])
        expect(light).toBe(value === null ? undefined : value >= 4 ? 'green' : value >= 3 ? 'amber' : 'red');
    }),
  );
});
