import { expect, it } from 'vitest';
import {
  besidePage,
  besideScript,
  besideStyle,
  builtFiles,
  isKeepable,
  isSuggestions,
  isToolPage,
  keepsItself,
} from './tool-page.ts';

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

it('keeps the guide for whoever asks, and nothing that knows its reader', () => {
  for (const path of ['/da/guide', '/en/guide/what-is-a-partnership', '/da/paa-denne-enhed', '/en/tools/a'])
    expect(isKeepable(path)).toBe(true);
  for (const path of ['/', '/da/arbejdsrum', '/da/guide/a/spoergsmaal', '/en/search', '/da/konto', '/api/v1'])
    expect(isKeepable(path)).toBe(false);
  expect(keepsItself('/da/guide')).toBe(false);
  expect(keepsItself('/en/on-this-device')).toBe(true);
});

it('follows a script to what it fetches later, but never an entry to every page', () => {
  const script =
    'f=["/_app/immutable/assets/a.C1.css"];import{x}from"./b.D2.js";e(()=>import(`./c.E3.js`));e(()=>import("../nodes/4.js"))';
  const found = [
    '/_app/immutable/chunks/b.D2.js',
    '/_app/immutable/chunks/c.E3.js',
    '/_app/immutable/nodes/4.js',
    '/_app/immutable/assets/a.C1.css',
  ];
  expect(besideScript('/_app/immutable/chunks/a.js', script)).toEqual(found);
  expect(besideScript('/_app/immutable/entry/app.js', script)).toEqual([]);
});

it('keeps the texts to begin from of a page that has some, and fetches nothing else that a page may name', () => {
  const own = '/da/vaerktoejer/samarbejdsaftale/suggestions.json';
  expect(besidePage(`<section id="sheet" data-suggestions="${own}"><p>`)).toEqual([own]);
  expect(besidePage('<section data-suggestions="/api/v1/me"><section id="sheet">')).toEqual([]);
  expect(isSuggestions(own)).toBe(true);
  expect(isSuggestions('/da/arbejdsrum/suggestions.json')).toBe(false);
});
