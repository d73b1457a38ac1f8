import { expect, it } from 'vitest';
import { besideStyle, builtFiles, isToolPage } from './tool-page.ts';

it('keeps the pages of the tools and what they ask for, nothing else', () => {
  for (const path of ['/da/vaerktoejer/win-win-laerredet', '/en/tools/win-win-canvas'])
    expect(isToolPage(path)).toBe(true);
  for (const path of [
    '/',
    '/da',
    '/da/vaerktoejer',
    '/da/log-ind',
    '/en/tools/a/sheet.pdf',
    '/da/arbejdsrum/x',
    '/live',
  ]) {
    expect(isToolPage(path)).toBe(false);
  }
  expect(
    builtFiles(
      '<link href="../../_app/immutable/a.B1.css"><script>import("/_app/immutable/entry/b.js")</script>',
    ),
  ).toEqual(['/_app/immutable/a.B1.css', '/_app/immutable/entry/b.js']);
  expect(besideStyle('src:url(./serif.Ab1_.woff2) format("woff2"),url("./sans.woff2")')).toEqual([
    '/_app/immutable/assets/serif.Ab1_.woff2',
    '/_app/immutable/assets/sans.woff2',
  ]);
});
