import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, isOwnPath, pathIn, routePath } from './addresses.ts';

describe('addresses', () => {
  it('says the same page with the words of each language', () => {
    expect(address('da', 'tools', 'win-win-laerredet')).toBe('/da/vaerktoejer/win-win-laerredet');
    expect(address('en', 'tools', 'win-win-canvas')).toBe('/en/tools/win-win-canvas');
    expect(pathIn('en', '/da/arbejdsrum/partnerskaber/7/aftale')).toBe(
      '/en/workspace/partnerships/7/agreement',
    );
    expect(pathIn('da', '/da/workspace')).toBe('/da/arbejdsrum');
  });

  it('finds the route of a Danish path and leaves slugs alone', () => {
    expect(routePath('/da/guide/hvad-faar-partneren')).toBe('/da/guide/hvad-faar-partneren');
    expect(routePath('/da/om/tilgaengelighed')).toBe('/da/about/tilgaengelighed');
    expect(routePath('/en/tools/x')).toBe('/en/tools/x');
  });

  it('tells the news from what is new, which are one word in Danish', () => {
    expect(address('da', 'news')).toBe('/da/nyt');
    expect(routePath('/da/nyt/x')).toBe('/da/news/x');
    expect(pathIn('en', '/da/nyt')).toBe('/en/news');
    expect(routePath('/da/arbejdsrum/partnerskaber/nyt')).toBe('/da/workspace/partnerships/new');
    expect(pathIn('en', '/da/arbejdsrum/partnerskaber/nyt')).toBe('/en/workspace/partnerships/new');
  });

  it('comes back to where it was when translated there and back', () => {
    const segment = fc.constantFrom('arbejdsrum', 'partnerskaber', 'aftale', 'ark', 'abc-123');
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const path = ['', 'da', ...segments].join('/');
        expect(pathIn('da', pathIn('en', path))).toBe(path);
      }),
    );
  });

  it('goes only to own paths', () => {
    for (const bad of [
      '//evil.example',
      'https://evil.example',
      '/\\evil',
      '/da//evil',
      'javascript:1',
      '/x',
    ])
      expect(isOwnPath(bad)).toBe(false);
    for (const good of ['/da', '/en/workspace/partnerships?next=2', '/g/abc_DEF-1'])
      expect(isOwnPath(good)).toBe(true);
  });
});
