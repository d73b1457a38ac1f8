import { describe, expect, it } from 'vitest';
import { parseLiveForm } from './live-form.ts';

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

describe('the live sheet’s form', () => {
  it('tells what was changed, and only that', () => {
    const form = formOf({
      'side.a.brings': 'rum\r\nog lys',
      'was.side.a.brings': 'rum',
      'side.a.wants': 'det samme',
      'was.side.a.wants': 'det samme',
      'side.a.gain': '4',
      'was.side.a.gain': '',
      'side.a.unknown': 'x',
      'shared.purpose.more': 'x',
    });
    expect(parseLiveForm(form)).toEqual([
      { sideId: 'a', promptId: 'brings', value: 'rum\nog lys', was: 'rum' },
      { sideId: 'a', promptId: 'gain', value: 4, was: null },
    ]);
  });

  it('takes no longer for many names than their number', () => {
    const form = new FormData();
    for (let at = 0; at < 40_000; at += 1) form.append(`side.${at}.brings`, 'x');
    const begun = performance.now();
    expect(parseLiveForm(form)).toHaveLength(40_000);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
