import { expect, it } from 'vitest';
import { pagesOf } from './set-toolbox.ts';

const group = (chapter: number, count: number) => ({
  chapter,
  title: `Chapter ${chapter}`,
  tools: Array.from({ length: count }, (_, index) => ({
    code: `T${chapter}${index}`,
    title: '',
    duration: '',
  })),
});
const laid = (...counts: number[]): string[] =>
  pagesOf(
    counts.map((count, index) => group(index + 1, count)),
    (title) => `${title} again`,
  ).map((page) =>
    page.map(({ title, tools }) => `${title.replace('Chapter ', '')}:${tools.length}`).join(' '),
  );

it('keeps chapters whole on the six pages, and parts evenly what no page holds', () => {
  expect(laid(3, 4, 2, 2, 3, 3, 5, 14)).toEqual(['1:3 2:4', '3:2 4:2', '5:3 6:3', '7:5', '8:7', '8 again:7']);
  expect(laid(1)).toEqual(['1:1', '', '', '', '', '']);
  expect(laid(10, 10, 10, 10, 10, 10, 3)).toHaveLength(6);
});
