import { describe, expect, it } from 'vitest';
import { nearPages, pageAbove, wordOf } from './near-pages.ts';
import type { PublicFace } from './public-page.ts';

const face = (path: string, title: string, front: object = {}): [string, PublicFace] => [
  path,
  {
    kind: 'page',
    id: path,
    language: path.startsWith('/da') ? 'da' : 'en',
    told: { path, title, summary: '', updated: null, changedAt: null, front: { ...front } },
    other: null,
  },
];
const faces = new Map([
  face('/da', 'Byg partnerskaber'),
  face('/da/guide', 'Guiden'),
  face('/da/guide/hvad-faar-partneren', 'Hvad får partneren ud af det?'),
  face('/en/guide/what-the-partner-gets', 'What does the partner get out of it?'),
  face('/da/eksempler', 'Eksempler'),
  face('/da/eksempler/krimicafe', 'Krimicafé på biblioteket', { short: 'Krimicaféen' }),
  face('/en/cases/krimicafe', 'A crime fiction café'),
  face('/da/nyt/krimicafe', 'Nyt om en café'),
]);
const near = (path: string): string[] => nearPages(faces, path).map(({ told }) => told.path);

describe('an address that leads nowhere', () => {
  it('is near the page that it nearly spells, in its own language', () => {
    expect(near('/da/guide/hvad-far-partneren')).toEqual(['/da/guide/hvad-faar-partneren']);
    expect(near('/da/guide/hvad-faar-partneren-ud-af-det')).toEqual(['/da/guide/hvad-faar-partneren']);
    expect(near('/en/cases/krimikafe')).toEqual(['/en/cases/krimicafe']);
    expect(near('/da/eksemplr')).toEqual(['/da/eksempler']);
  });

  it('is nearest the page of its own room', () => {
    expect(near('/da/eksempler/krimicafeen')).toEqual(['/da/eksempler/krimicafe', '/da/nyt/krimicafe']);
    expect(near('/da/nyt/krimikafe')[0]).toBe('/da/nyt/krimicafe');
  });

  it('is near nothing when it is far from everything', () => {
    for (const word of ['<script>', 'xyzzy', 'æ'.repeat(10_000), ''])
      expect(near(`/da/guide/${word}`)).toEqual([]);
  });

  it('says what was asked for by its own word, and where that would have lain', () => {
    expect(wordOf('/da/guide/hvad-er/spoergsmaal')).toBe('hvad-er');
    expect(wordOf('/da/film')).toBe('film');
    expect(pageAbove(faces, '/da/guide/x/y')?.told.path).toBe('/da/guide');
    expect(pageAbove(faces, '/da/x')).toBeNull();
  });
});
