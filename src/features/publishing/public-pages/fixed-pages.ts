import type { Language } from '#domain/language.ts';
import { aboutWords } from '#words/about/index.ts';
import { address } from '#words/addresses.ts';
import { caseWords } from '#words/cases/index.ts';
import { definitionWords } from '#words/definitions/index.ts';
import { deviceWords } from '#words/device/index.ts';
import { editionWords } from '#words/editions/index.ts';
import { filmWords } from '#words/film/index.ts';
import { frontWords } from '#words/front/index.ts';
import { gameWords } from '#words/games/index.ts';
import { guideWords } from '#words/guide/index.ts';
import { knowledgeWords } from '#words/knowledge/index.ts';
import { searchWords } from '#words/search/index.ts';
import { shellWords } from '#words/shell/index.ts';
import { submissionWords } from '#words/submissions/index.ts';
import type { PageKind } from './public-page.ts';
import { helpWords } from '#words/workshops/help.ts';
import { workshopWords } from '#words/workshops/index.ts';

export type FixedPage = {
  readonly kind: PageKind;
  readonly id: string;
  readonly path: (language: Language) => string;
  /** What stands on it: it has changed when one of these has. */
  readonly of: readonly string[];
  readonly say: (language: Language) => { readonly title: string; readonly summary: string };
};

type Saying = FixedPage['say'];

const page = (id: string, segments: readonly string[], more: Pick<FixedPage, 'of' | 'say'>): FixedPage => ({
  kind: id === 'film' ? 'film' : 'page',
  id,
  path: (language) => address(language, ...segments),
  ...more,
});

const front: Saying = (language) => ({
  title: shellWords(language)('product'),
  summary: frontWords(language)('frontDescription'),
});
const guide: Saying = (language) => ({
  title: guideWords(language)('guideTitle'),
  summary: guideWords(language)('guideDescription'),
});
const tools: Saying = (language) => ({
  title: guideWords(language)('toolsTitle'),
  summary: guideWords(language)('toolsDescription'),
});
const editions: Saying = (language) => ({
  title: editionWords(language)('title'),
  summary: editionWords(language)('description'),
});
const whole: Saying = (language) => ({
  title: editionWords(language)('name_whole'),
  summary: editionWords(language)('wholeDescription'),
});
const tell: Saying = (language) => ({
  title: submissionWords(language)('title'),
  summary: submissionWords(language)('description'),
});
const film: Saying = (language) => ({
  title: filmWords(language)('title'),
  summary: filmWords(language)('description'),
});
const cases: Saying = (language) => ({
  title: caseWords(language)('title'),
  summary: caseWords(language)('description'),
});
const test: Saying = (language) => ({
  title: definitionWords(language)('title'),
  summary: definitionWords(language)('description'),
});
const about: Saying = (language) => ({
  title: aboutWords(language)('indexTitle'),
  summary: aboutWords(language)('description'),
});
const news: Saying = (language) => ({
  title: aboutWords(language)('newsTitle'),
  summary: aboutWords(language)('newsDescription'),
});
const search: Saying = (language) => ({
  title: searchWords(language)('title'),
  summary: searchWords(language)('description'),
});
const device: Saying = (language) => ({
  title: deviceWords[language].title,
  summary: deviceWords[language].description,
});
const joining: Saying = (language) => ({
  title: workshopWords(language)('joinTitle'),
  summary: workshopWords(language)('joinDescription'),
});
const leading: Saying = (language) => ({
  title: workshopWords(language)('beginTitle'),
  summary: workshopWords(language)('beginDescription'),
});
const leadingHelp: Saying = (language) => ({
  title: helpWords[language].title,
  summary: helpWords[language].description,
});
const game: Saying = (language) => ({
  title: gameWords(language)('pageTitle'),
  summary: gameWords(language)('description'),
});
const knowledge: Saying = (language) => ({
  title: knowledgeWords(language)('title'),
  summary: knowledgeWords(language)('description'),
});
const known =
  (key: 'glossary' | 'publications' | 'sources'): Saying =>
  (language) => ({
    title: knowledgeWords(language)(`${key}Title`),
    summary: knowledgeWords(language)(`${key}Description`),
  });

/** The public pages that are not texts of their own. A page that is missing here fails the test of the sitemap. */
export const fixedPages: readonly FixedPage[] = [
  page('front', [], { of: ['guide', 'tools'], say: front }),
  page('guide', ['guide'], { of: ['guide'], say: guide }),
  page('editions', ['guide', 'editions'], {
    of: ['guide', 'checklist', 'pixi', 'presentation'],
    say: editions,
  }),
  page('whole', ['guide', 'editions', 'whole'], { of: ['guide', 'checklist'], say: whole }),
  page('tools', ['tools'], { of: ['tools'], say: tools }),
  page('film', ['film'], { of: ['film'], say: film }),
  page('cases', ['cases'], { of: ['cases'], say: cases }),
  page('tell', ['cases', 'tell'], { of: [], say: tell }),
  page('knowledge', ['knowledge'], { of: ['knowledge', 'terms', 'publications', 'events'], say: knowledge }),
  page('glossary', ['knowledge', 'glossary'], { of: ['terms'], say: known('glossary') }),
  page('publications', ['knowledge', 'publications'], { of: ['publications'], say: known('publications') }),
  page('sources', ['knowledge', 'sources'], { of: ['events'], say: known('sources') }),
  page('definition-test', ['knowledge', 'definition-test'], { of: [], say: test }),
  page('about', ['about'], { of: ['about'], say: about }),
  page('news', ['news'], { of: ['news'], say: news }),
  page('device', ['on-this-device'], { of: ['guide', 'tools'], say: device }),
  page('workshop', ['workshop'], { of: [], say: joining }),
  page('workshops', ['workshops'], { of: ['tools'], say: leading }),
  page('workshop-help', ['workshops', 'help'], { of: [], say: leadingHelp }),
  page('game', ['game'], { of: ['tools'], say: game }),
  page('search', ['search'], { of: [], say: search }),
];
