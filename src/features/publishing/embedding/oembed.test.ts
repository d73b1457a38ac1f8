import { expect, it } from 'vitest';
import { embedOf, writeEmbed } from './oembed.ts';
import type { PublicFace } from '../public-pages/public-page.ts';

const face = (kind: PublicFace['kind'], title = 'A <script>alert(1)</script> & "more"'): PublicFace => ({
  kind,
  id: 'a',
  language: 'en',
  told: { path: '/en/cases/a', title, summary: '</blockquote>', updated: null, changedAt: null, front: {} },
  other: null,
});
const any = { maxWidth: null, maxHeight: null };

it('tells a case as a quotation that nothing in it breaks out of', () => {
  const embed = embedOf(face('cases'), 'https://byg.test', any);
  expect(embed).toMatchObject({ type: 'rich', version: '1.0', width: 600 });
  expect(
    String(embed?.['html'])
      .match(/<[^>]*>/g)
      ?.every((tag) => /^<\/?(blockquote|p|strong|a)\b/.test(tag)),
  ).toBe(true);
  expect(embed?.['html']).not.toContain('<script');
});

it('keeps the shape of the film within the size that was asked for', () => {
  expect(embedOf(face('film'), 'https://byg.test', { maxWidth: 480, maxHeight: null })).toMatchObject({
    width: 480,
    height: 270,
  });
  expect(embedOf(face('film'), 'https://byg.test', { maxWidth: 4000, maxHeight: 100 })).toMatchObject({
    width: 177,
    height: 100,
  });
});

it('has nothing for other pages', () => expect(embedOf(face('guide'), 'https://byg.test', any)).toBeNull());

it('is the same as XML', () => {
  const xml = writeEmbed({ type: 'rich', html: '<p>a & b</p>', width: 1 }, 'xml');
  expect(xml).toContain(
    '<oembed><type>rich</type><html>&lt;p&gt;a &amp; b&lt;/p&gt;</html><width>1</width></oembed>',
  );
});
