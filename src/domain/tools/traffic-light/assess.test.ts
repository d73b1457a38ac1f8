import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { practices } from './practices.ts';
import { tool } from './tool.ts';

/** Every practice green but those given. */
const lights = (given: Partial<Record<(typeof practices)[number], Cells>>) => ({
  practices: practices.map((id) => ({ id, cells: given[id] ?? { light: 'green' } })),
});
const sheet = (...sides: readonly ReturnType<typeof lights>[]): ToolSheet => ({
  title: '',
  shared: {},
  sides: sides.map((answers, index) => ({ id: `part-${index + 1}`, name: `P${index + 1}`, answers })),
});
const library = lights({ news: { light: 'amber' }, pace: { light: 'dont-know' } });
const police = lights({ news: { light: 'red', line: 'Datoen kom for sent' }, promises: { light: 'amber' } });

describe('two parties', () => {
  const result = assess(sheet(library, police));

  it('are as red as the reddest light', () => {
    expect(block(result, 'verdict', 'verdict')).toMatchObject({ light: 'red', said: { say: 'red' } });
    const at = block(result, 'board', 'lanes')?.items.map((item) => item.at);
    // promises amber, news red, the rest green; pace is green by the other party.
    expect(at).toEqual([1, 0, 2, 2, 2, 2, 2, 2]);
  });

  it('have 12 greens of the 15 lights that are lit; "don’t know" is none', () => {
    // Library 8 − 1 amber − 1 don't know = 6 green, the other 8 − 1 red − 1 amber = 6.
    expect(block(result, 'figure', 'greens')).toMatchObject({
      value: 12 / 15,
      base: { answered: 15, asked: 16 },
    });
  });

  it('have the line beside the red light', () => {
    expect(block(result, 'list', 'red')?.items).toEqual([
      {
        say: 'marked-line',
        values: {
          practice: { prompt: 'practices', row: 'news' },
          party: { text: 'P2' },
          line: { text: 'Datoen kom for sent' },
        },
      },
    ]);
  });

  it('are told where one sees green and the other red', () => {
    const other = lights({ say: { light: 'red' } });
    expect(block(assess(sheet(library, other)), 'list', 'split')?.items).toEqual([
      { prompt: 'practices', row: 'say' },
    ]);
  });
});

it('people of one party who marked alone count together', () => {
  const voices = [sheet(library, { practices: [] }), sheet(police, { practices: [] })];
  const rows = block(combine(voices), 'table', 'parties')?.rows;
  expect(rows?.[1]).toEqual([{ prompt: 'practices', row: 'news' }, { say: 'is-red' }, { say: 'is-unlit' }]);
});

it('is red exactly when someone has lit a red light', () => {
  fc.assert(
    fc.property(sheetsOf(tool), (any) => {
      const result = assess(any);
      const red = JSON.stringify(any.sides).includes('"light":"red"');
      expect(block(result, 'verdict', 'verdict')?.light === 'red').toBe(red);
      expect((block(result, 'list', 'red')?.items.length ?? 0) > 0).toBe(red);
    }),
  );
});
