import fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, writeXml } from './write-xml.ts';

/** Reads back what the writer escaped; enough of a reader for one element. */
const unescape = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(lt|gt|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '')
    .replaceAll('&amp;', '&');

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('</a><b>', ']]>', '<!--', '\u0000', '\uFFFE', '\uD800', '"\' onload="x', '&amp;', '😀'),
);

it('is well-formed and says the same, whatever stands in it', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, value) => {
      const written = writeXml(element('a', { b: value }, text, '.'));
      const read = /^<\?xml [^>]*\?>\n<a b="([^<>"]*)">([^<>]*)<\/a>\n$/.exec(written);
      expect(read).not.toBeNull();
      const kept = (said: string) =>
        said.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
      expect(unescape(read?.[1] ?? '')).toBe(kept(value));
      expect(unescape(read?.[2] ?? '')).toBe(`${kept(text)}.`);
    }),
  );
});

it('leaves out what is not there', () => {
  expect(writeXml(element('a', { b: undefined }, undefined, [element('c')]))).toContain('<a><c/></a>');
});
