import { expect, it } from 'vitest';
import { article } from './article.ts';
import { jsonLd } from './json-ld.ts';

const told = {
  title: 'Krimicafé</script><script>alert(1)</script>',
  description: 'En notits',
  language: 'da',
  url: 'https://byg.test/da/eksempler/krimicafe',
  site: { name: 'Byg partnerskaber', url: 'https://byg.test' },
  updated: '2026-11-22',
  about: ['Netværk'],
  basedOn: {
    title: 'Krimicafé',
    url: 'http://bygpartnerskaber.dk/x/',
    published: '2011-07-11',
    language: 'da',
  },
} as const;

it('says what an article is, from what it was written and under which licence', () => {
  expect(article(told)).toMatchObject({
    '@type': 'Article',
    headline: told.title,
    inLanguage: 'da',
    dateModified: '2026-11-22',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isBasedOn: { url: told.basedOn.url, datePublished: '2011-07-11' },
  });
});

it('leaves out what is not known, and ends no script', () => {
  const written = jsonLd(article({ ...told, basedOn: undefined, about: [] }));
  expect(written).not.toContain('<');
  expect(JSON.parse(written)).not.toHaveProperty('isBasedOn');
  expect(JSON.parse(written)).not.toHaveProperty('about');
  expect((JSON.parse(written) as { headline: string }).headline).toBe(told.title);
});
