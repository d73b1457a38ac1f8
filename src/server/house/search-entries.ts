import type { Language } from '#domain/language.ts';
import type { ContentPage } from '#features/guide/index.ts';
import type { SearchEntry } from '#features/search/index.ts';
import { readSections } from '#server/content/read-sections.ts';
import { fixedPlace, placeOf, type FixedPage } from '#words/places.ts';
import { searchWords } from '#words/search/index.ts';

/** On which shelf a reader looks for a kind of content; what has none is not found by searching. */
const shelves: Readonly<Record<string, string>> = {
  guide: 'guide',
  checklist: 'guide',
  tools: 'tools',
  cases: 'cases',
  knowledge: 'knowledge',
  events: 'knowledge',
  terms: 'terms',
  publications: 'publications',
  film: 'film',
  about: 'about',
  news: 'about',
};

type Front = Readonly<Record<string, unknown>>;

const said = (value: unknown): string => (typeof value === 'string' ? value : '');
const listed = (value: unknown): readonly Front[] => (Array.isArray(value) ? (value as Front[]) : []);

/** A page of content as the search finds it; null for what is no page of its own. */
export function searchEntry({ language, kind, id, slug, front, body }: ContentPage): SearchEntry | null {
  const shelf = shelves[kind];
  if (!shelf) return null;
  return {
    ...{ language, kind, id, shelf },
    path: placeOf(language, kind, slug),
    title: said(front['title']) || said(front['term']),
    summary: said(front['summary']) || said(front['meaning']) || said(front['use']) || said(front['known']),
    also: alsoOf(front),
    sections: [...readSections(body), ...sectionsOf(front)],
  };
}

/** Other names: short titles, the word in the other language, who wrote it and who took part. */
function alsoOf(front: Front): string[] {
  const place = front['place'] as Front | string | undefined;
  const names = [front['short'], front['other'], front['library'], front['publisher'], front['container']];
  const people = [...listed(front['partners']), ...listed(front['authors'])];
  return [
    ...names.map(said),
    ...(Array.isArray(front['also']) ? front['also'].map(said) : []),
    ...people.map((one) => `${said(one['name'])} ${said(one['given'])} ${said(one['family'])}`),
    typeof place === 'object' ? said(place['name']) : said(place),
  ].filter((name) => name.trim());
}

/** Texts that stand in the front matter: answers to the five questions, the lines of the checklist, what is not known. */
function sectionsOf(front: Front): SearchEntry['sections'] {
  const answers = Object.values((front['answers'] ?? {}) as Front).map(said);
  const lines = listed(front['groups']).flatMap((group) => [
    said(group['title']),
    ...listed(group['lines']).flatMap((line) => [said(line['text']), said(line['why'])]),
  ]);
  const texts = [
    ...answers,
    ...lines,
    said(front['partnerSays']),
    said(front['caveat']),
    said(front['unknown']),
  ];
  const text = texts.filter(Boolean).join(' ');
  return text ? [{ anchor: '', heading: '', text }] : [];
}

const pages = {
  guide: 'guide',
  editions: 'guide',
  tools: 'tools',
  film: 'film',
  cases: 'cases',
  tell: 'cases',
  knowledge: 'knowledge',
  glossary: 'terms',
  publications: 'publications',
  sources: 'knowledge',
  'definition-test': 'tools',
} as const satisfies Partial<Record<FixedPage, string>>;

/** What people call them besides. */
const otherNames = {
  editions: 'editionsAlso',
  glossary: 'glossaryAlso',
  'definition-test': 'testAlso',
} as const;

/** The pages that are lists of others, or a form: found by their names. */
export const fixedEntries = (language: Language): SearchEntry[] =>
  (Object.keys(pages) as (keyof typeof pages)[]).map((id) => {
    const say = searchWords(language);
    const [title, summary] = [say(`${id}Title`), say(`${id}Summary`)];
    return {
      language,
      kind: 'page',
      id,
      shelf: pages[id],
      path: fixedPlace(language, id),
      title,
      summary,
      also: id in otherNames ? [say(otherNames[id as keyof typeof otherNames])] : [],
      sections: [],
    };
  });
