import { describe, expect, it } from 'vitest';
import { fromPlain } from './from-plain.ts';
import { gapsIn } from './gaps.ts';

describe('gaps', () => {
  it('are what stands in square brackets, also in lists', () => {
    expect(gapsIn(fromPlain('Fra [startdato] til [slutdato].\n\n- [antal] timer\n- to [ ] felter'))).toEqual([
      '[startdato]',
      '[slutdato]',
      '[antal]',
    ]);
  });

  it('are found when a mark cuts the bracket in two', () => {
    const cut = [
      { type: 'text', text: '[start' },
      { type: 'text', text: 'dato]', marks: [{ type: 'bold' }] },
    ] as const;
    expect(gapsIn({ type: 'doc', content: [{ type: 'paragraph', content: cut }] })).toEqual(['[startdato]']);
  });

  it('are not an open bracket or empty ones', () => {
    expect(gapsIn(fromPlain('[ikke lukket og [] og ]'))).toEqual([]);
  });
});
