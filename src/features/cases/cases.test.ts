import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { ContentPage, ContentReader } from '#features/guide/index.ts';
import { readContent } from '#server/content/read-content.ts';
import { byName } from '#words/dates.ts';
import { caseDocument } from './case-document.ts';
import { facetsOf } from './case-facets.ts';
import { periodLabel, valueLabel } from './case-labels.ts';
import { findCases } from './find-cases.ts';
import { nearValues } from './near-cases.ts';
import { casesOf, listCases, readCase } from './read-cases.ts';
import { caseFronts } from './schema.ts';

const folder = new URL('../../../content', import.meta.url).pathname;
const files = (await readContent(folder)).filter(({ kind }) => kind === 'cases');
const kept = files.map((file): ContentPage => ({ ...file, updatedAt: '2026-11-22T00:00:00.000Z' }));
/** Two at a time, so that what comes after the first page is read too. */
const content: ContentReader = {
  page: async (language, kind, slug) =>
    kept.find((page) => page.language === language && page.kind === kind && page.slug === slug) ?? null,
  pageById: async (language, kind, id) =>
    kept.find((page) => page.language === language && page.kind === kind && page.id === id) ?? null,
  pages: async (language, kind, { after = '' }) => {
    const rest = kept
      .filter((page) => page.language === language && page.kind === kind && page.id > after)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const items = rest.slice(0, 2);
    return { items, next: rest.length > 2 ? (items.at(-1)?.id ?? null) : null };
  },
};
const list = (language: Language = 'da') => listCases({ content }, language);
const ask = async (query: string, language: Language = 'da') => {
  const told = findCases(await list(language), {
    pairs: [...new URLSearchParams(query)],
    compare: byName(language),
  });
  if (!told.known) throw new Error('unknown');
  return told.found;
};

describe('the twelve cases', () => {
  it('are there in both languages, alike in everything but their texts', async () => {
    const [da, en] = [await list('da'), await list('en')];
    expect(da).toHaveLength(12);
    const bare = (front: (typeof da)[number]) => ({
      facets: facetsOf(front),
      chapters: front.chapters,
      tools: front.tools,
      source: front.source,
      period: [front.period?.from, front.period?.to],
      place: [front.place.latitude, front.place.longitude],
      partners: front.partners.map(({ sector }) => sector),
      told: Object.keys(front.answers),
    });
    expect(en.map(bare)).toEqual(da.map(bare));
  });

  it('say where they come from, and nothing for the partner that the source does not say', async () => {
    for (const front of await list()) {
      expect(front.source?.url, front.id).toMatch(/^http:\/\/bygpartnerskaber\.dk\/20\d\d\/\d\d\/\d\d\//);
      expect(front.source?.url).toContain(front.source?.published.replaceAll('-', '/'));
      expect(front.partnerSays).toBeUndefined();
      expect(Object.keys(front.answers).length === 0).toBe(front.form !== 'five-questions');
    }
  });

  it('are named in the reader’s language for everything they can be chosen by', async () => {
    for (const language of ['da', 'en'] as const) {
      const { known, towns } = await ask('', language);
      for (const [facet, values] of Object.entries(known))
        for (const value of values)
          if (facet !== 'year')
            expect(valueLabel(language, { facet: facet as 'gain', value }, towns), value).not.toBe(value);
    }
  });

  it('tell their years as far as they are known', async () => {
    const period = async (id: string) => periodLabel((await list()).find((one) => one.id === id)!);
    expect(await period('roskilde-kanon')).toBe('2006–2007 og en mindre del i 2008');
    expect(await period('mellem-rummet')).toBe('2006 og frem');
    expect(await period('folkeoplysning-gentofte')).toBe('2010');
    expect(await period('krimicafe')).toBeUndefined();
  });
});

describe('the list of cases', () => {
  it('is told page by page, the newest first', async () => {
    const [first, second] = [await ask(''), await ask('page=2')];
    expect(first).toMatchObject({ fitting: 12, all: 12, pages: 2, query: '' });
    expect(first.items[0]?.id).toBe('mellem-rummet');
    expect([...first.items, ...second.items].map(({ id }) => id).toSorted()).toEqual(
      (await list()).map(({ id }) => id).toSorted(),
    );
    expect((await ask('page=99')).query).toBe('page=2');
  });

  it('stands by title as the language sorts', async () => {
    const titles = [...(await ask('order=title')).items, ...(await ask('order=title&page=2')).items];
    expect(titles.map(({ title }) => title)).toEqual(titles.map(({ title }) => title).toSorted(byName('da')));
    expect((await ask('order=oldest')).items[0]?.id).toBe('folkeoplysning-gentofte');
  });

  it('combines facets, and counts with the others in mind', async () => {
    const aarhus = await ask('place=aarhus');
    expect(aarhus.fitting).toBe(3);
    expect(aarhus.counts.place.get('herning')).toBe(2);
    expect(aarhus.counts.gain.get('target-groups')).toBe(2);
    const both = await ask('gain=target-groups&place=aarhus');
    expect(both.items.map(({ id }) => id).toSorted()).toEqual(['krimicafe', 'unge-uden-ungdomsuddannelse']);
    expect((await ask('place=aarhus&place=herning')).fitting).toBe(5);
  });

  it('teaches what to let go of when nothing fits', async () => {
    const none = await ask('barrier=legislation&place=aarhus');
    expect(none.fitting).toBe(0);
    expect(none.looser).toEqual([
      { without: { facet: 'barrier', value: 'legislation' }, count: 3 },
      { without: { facet: 'place', value: 'aarhus' }, count: 1 },
    ]);
  });

  it('knows what a wrong value or name may have meant', async () => {
    const told = findCases(await list(), { pairs: [['barrier', 'oekonomi']], compare: byName('da') });
    expect(told.known).toBe(false);
    if (told.known) return;
    expect(nearValues(told.unknown, told.values, told.towns)[0]).toEqual({
      facet: 'barrier',
      value: 'economy',
    });
  });
});

describe('a case', () => {
  it('is read by its address, in both languages', async () => {
    expect(await readCase({ content }, 'en', 'krimicafe')).toMatchObject({
      ok: true,
      value: { otherSlug: 'krimicafe', front: { title: 'A crime-fiction café for the police' } },
    });
    expect(await readCase({ content }, 'da', 'nothing')).toMatchObject({ ok: false });
  });

  it('is found from the chapters and tools it belongs to', async () => {
    const ids = async (tie: Parameters<typeof casesOf>[2]) =>
      (await casesOf({ content }, 'da', tie)).map(({ id }) => id);
    expect(await ids({ chapter: 'gain' })).toContain('roskilde-kanon');
    expect(await ids({ tool: 'agreement' })).toContain('mellem-rummet');
    expect(await ids({ chapter: 'no-such' })).toEqual([]);
  });

  it('goes to paper with everything it says and nothing it does not', async () => {
    for (const page of kept) {
      const front = caseFronts.cases.parse(page.front);
      const document = caseDocument({ front, body: page.body, language: page.language });
      const text = JSON.stringify(document);
      expect(text).toContain(front.source?.url);
      for (const answer of Object.values(front.answers))
        expect(text).toContain(JSON.stringify(answer).slice(1, -1));
      expect(text).not.toMatch(/undefined|\[object|\*\w/);
      expect(caseDocument({ front, body: page.body, language: page.language })).toEqual(document);
    }
  });
});
