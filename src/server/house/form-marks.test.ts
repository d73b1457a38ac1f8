import { expect, it } from 'vitest';
import { makeFormMarks } from './form-marks.ts';

it('says how long ago a form was made, and only of forms of this house', () => {
  let now = 1_800_000_000_000;
  const marks = makeFormMarks('secret', () => now);
  const mark = marks.make();
  now += 12_500;
  expect(marks.age(mark)).toBe(12.5);
  expect(makeFormMarks('another', () => now).age(mark)).toBeNull();
  for (const forged of [
    '',
    '.',
    'x',
    mark.replace('.', 'a.'),
    `${(now - 99_999).toString(36)}.${mark.split('.')[1]}`,
  ])
    expect(marks.age(forged)).toBeNull();
  now += 5 * 24 * 3600 * 1000;
  expect(marks.age(mark)).toBeNull();
});
