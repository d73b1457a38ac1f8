import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../prompts/prompt.ts';
import { blockOf as block } from '../block.testing.ts';
import { sheetsOf } from '../tool.testing.ts';
import type { ToolSheet } from '../tool.ts';
import { assess, combine } from './assess.ts';
import { tool } from './tool.ts';

const voice = (shared: Answers): ToolSheet => ({ title: '', shared, sides: [] });
const said = (shared: Answers) => block(assess(voice(shared)), 'verdict', 'verdict')?.said;

describe('the stage', () => {
  const foggy = { meetings: ['fog'], talk: ['fog', 'focus'], work: ['fog'] };

  it('is where most signs are, with the signs and three pieces of advice', () => {
    // Fog 3 and focus 1 of 4 signs: 75 % and 25 %.
    const result = assess(voice(foggy));
    expect(said(foggy)).toEqual({ say: 'at-fog' });
    expect(block(result, 'bars', 'stages')?.bars.map(({ value }) => value)).toEqual([0, 0.75, 0.25, 0]);
    expect(block(result, 'list', 'seen')?.items).toEqual(
      ['meetings', 'talk', 'work'].map((prompt) => ({ prompt, choice: 'fog' })),
    );
    expect(block(result, 'list', 'helps')?.items).toHaveLength(3);
    expect(block(result, 'verdict', 'verdict')?.base).toEqual({ answered: 3, asked: 4 });
  });

  it('lies between two when they share the lead', () => {
    expect(said({ meetings: ['fog'], talk: ['fog'], work: ['focus'], ahead: ['focus'] })).toMatchObject({
      values: { first: { say: 'fog' }, second: { say: 'focus' } },
    });
  });

  it('is none when signs are two, or all over', () => {
    expect(said({ meetings: ['fog'], talk: ['fog'] })).toEqual({ say: 'unknown' });
    expect(said({ meetings: ['fog'], talk: ['focus'], work: ['mature'] })).toEqual({ say: 'mixed' });
  });

  it('is counted for each person too, when several answered', () => {
    const happy = { meetings: ['enthusiasm'], talk: ['enthusiasm'], ahead: ['enthusiasm'] };
    const rows = block(combine([foggy, foggy, happy, {}].map(voice)), 'table', 'people')?.rows;
    expect(rows?.map(([, count]) => count && 'number' in count && count.number)).toEqual([1, 2, 0, 0, 1]);
  });
});

it('shares of the signs sum to one, and everybody is counted once', () => {
  fc.assert(
    fc.property(fc.array(sheetsOf(tool), { minLength: 3, maxLength: 5 }), (voices) => {
      const result = combine(voices);
      const values = block(result, 'bars', 'stages')?.bars.map(({ value }) => value ?? 0) ?? [];
      const sum = values.reduce((all, value) => all + value, 0);
      expect(sum === 0 || Math.abs(sum - 1) < 1e-9).toBe(true);
      const people = block(result, 'table', 'people')?.rows.map(([, count]) =>
        count && 'number' in count ? count.number : 0,
      );
      expect(people?.reduce((all, count) => all + count, 0)).toBe(voices.length);
    }),
  );
});
