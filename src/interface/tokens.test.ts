import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function colours(selector: string): Record<string, string> {
  const block = sheet.slice(sheet.indexOf(selector)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const light = colours(':root {');
const dark = colours(":root[data-theme='dark']");
const papers = ['paper', 'paper-raised', 'paper-deep'];
const spots = ['arc-a', 'arc-b', 'arc-c', 'arc-d', 'info', 'success', 'warning', 'problem'];

/** Text needs 4.5:1; edges of controls and the focus ring need 3:1. */
const pairs: readonly [string, string, number][] = [
  ...papers.flatMap((paper): [string, string, number][] => [
    ['ink', paper, 7],
    ['ink-soft', paper, 4.5],
    ['accent', paper, 4.5],
    ['accent-deep', paper, 4.5],
    ['line-strong', paper, 3],
    ['focus', paper, 3],
    ...spots.map((spot): [string, string, number] => [spot, paper, 4.5]),
  ]),
  ...spots.flatMap((spot): [string, string, number][] => [
    [spot, `${spot}-tint`, 4.5],
    ['ink', `${spot}-tint`, 7],
    ['ink-soft', `${spot}-tint`, 4.5],
    ['accent', `${spot}-tint`, 4.5],
    ['focus', `${spot}-tint`, 3],
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-deep', 4.5],
  ['ink', 'accent-tint', 7],
  ['ink-soft', 'accent-tint', 4.5],
  ['accent', 'accent-tint', 4.5],
  ['paper', 'ink', 7],
];

describe('the tokens', () => {
  for (const [theme, values] of Object.entries({ light, dark })) {
    it.each(pairs)(`${theme}: %s on %s has at least %d to 1`, (text, ground, least) => {
      expect(contrast(values[text] ?? '', values[ground] ?? '')).toBeGreaterThanOrEqual(least);
    });
  }

  it('are the same dark, whether the reader or the system chose it', () => {
    expect(colours(":root:not([data-theme='light'])")).toEqual(dark);
    expect(Object.keys(dark)).toEqual(Object.keys(light));
  });
});
