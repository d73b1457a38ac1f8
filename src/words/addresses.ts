import type { Language } from '#domain/language.ts';

/**
 * The fixed words of every address, in the order Danish, English. The routes are named by the English
 * word; what comes after them (a chapter's slug, an id) is data and passes untouched.
 */
const words = {
  guide: ['guide', 'guide'],
  tools: ['vaerktoejer', 'tools'],
  about: ['om', 'about'],
  checklist: ['tjekliste', 'checklist'],
  questions: ['spoergsmaal', 'questions'],
  editions: ['tryk', 'editions'],
  whole: ['samlet', 'whole'],
  film: ['film', 'film'],
  cases: ['eksempler', 'cases'],
  tell: ['fortael', 'tell'],
  knowledge: ['viden', 'knowledge'],
  glossary: ['ordliste', 'glossary'],
  publications: ['publikationer', 'publications'],
  sources: ['kildemateriale', 'sources'],
  'definition-test': ['er-det-et-partnerskab', 'definition-test'],
  search: ['soeg', 'search'],
  news: ['nyt', 'news'],
  workspace: ['arbejdsrum', 'workspace'],
  partnerships: ['partnerskaber', 'partnerships'],
  organisations: ['organisationer', 'organisations'],
  new: ['nyt', 'new'],
  sheets: ['ark', 'sheets'],
  agreement: ['aftale', 'agreement'],
  clauses: ['afsnit', 'clauses'],
  settings: ['rammer', 'settings'],
  versions: ['udgaver', 'versions'],
  renewal: ['fornyelse', 'renewal'],
  compare: ['sammenlign', 'compare'],
  accept: ['tiltraed', 'accept'],
  parties: ['parter', 'parties'],
  history: ['historie', 'history'],
  calendar: ['kalender', 'calendar'],
  account: ['konto', 'account'],
  outbox: ['udbakke', 'outbox'],
  invitation: ['invitation', 'invitation'],
  'sign-in': ['log-ind', 'sign-in'],
  'sign-out': ['log-ud', 'sign-out'],
  welcome: ['velkommen', 'welcome'],
  guest: ['gaest', 'guest'],
  access: ['adgang', 'access'],
  tokens: ['api-noegler', 'tokens'],
  change: ['ret', 'change'],
  invite: ['inviter', 'invite'],
  add: ['tilfoej', 'add'],
  seat: ['plads', 'seat'],
  members: ['medlemmer', 'members'],
  people: ['personer', 'people'],
  expired: ['udloebet', 'expired'],
  reminders: ['paamindelser', 'reminders'],
  workshop: ['vaerksted', 'workshop'],
  workshops: ['vaerksteder', 'workshops'],
  screen: ['skaerm', 'screen'],
  game: ['spil', 'game'],
  'on-this-device': ['paa-denne-enhed', 'on-this-device'],
  phases: ['faser', 'phases'],
  plans: ['faseplaner', 'plans'],
  meetings: ['moeder', 'meetings'],
  dates: ['datoer', 'dates'],
  minutes: ['referat', 'minutes'],
  promises: ['loefter', 'promises'],
  risks: ['risici', 'risks'],
  contributions: ['bidrag', 'contributions'],
  communication: ['kommunikation', 'communication'],
  pulse: ['puls', 'pulse'],
  evaluations: ['evalueringer', 'evaluations'],
  files: ['filer', 'files'],
  notes: ['noter', 'notes'],
  handover: ['overlevering', 'handover'],
  ending: ['afslutning', 'ending'],
  export: ['kopi', 'export'],
  import: ['indlaes', 'import'],
  templates: ['skabeloner', 'templates'],
  preview: ['proev', 'preview'],
  comments: ['kommentarer', 'comments'],
  links: ['links', 'links'],
  strategy: ['strategi', 'strategy'],
  'goals-covered': ['daekning', 'goals-covered'],
  portfolio: ['portefoelje', 'portfolio'],
  'year-wheel': ['aarets-hjul', 'year-wheel'],
  'yearly-account': ['aarsregnskab', 'yearly-account'],
  ideas: ['ideer', 'ideas'],
  notices: ['beskeder', 'notices'],
  plan: ['plan', 'plan'],
  contacts: ['kontakter', 'contacts'],
  'personal-data': ['persondata', 'personal-data'],
  'clean-up': ['oprydning', 'clean-up'],
  'audit-log': ['logbog', 'audit-log'],
  'data-roles': ['dataansvar', 'data-roles'],
  demonstration: ['demonstration', 'demonstration'],
  remove: ['slet', 'remove'],
  help: ['hjaelp', 'help'],
} as const satisfies Record<string, readonly [string, string]>;

type Word = keyof typeof words;

const place = (language: Language): 0 | 1 => (language === 'da' ? 0 : 1);

const canonical = {
  da: new Map(Object.entries(words).map(([key, [da]]) => [da as string, key])),
  en: new Map(Object.entries(words).map(([key, [, en]]) => [en as string, key])),
};

/** `address('da', 'tools', slug)` → `/da/vaerktoejer/<slug>`. Fixed words are translated, the rest encoded. */
export function address(language: Language, ...segments: readonly (Word | (string & {}))[]): string {
  const said = segments.map((segment) =>
    segment in words ? words[segment as Word][place(language)] : encodeURIComponent(segment),
  );
  return `/${[language, ...said].join('/')}`;
}

/** True for a word that means a fixed page in one of the languages: no page of content may be called that. */
export const isAddressWord = (word: string): boolean =>
  word in words || canonical.da.has(word) || canonical.en.has(word);

/** The path by which the routes know a page: `/da/vaerktoejer/x` → `/da/tools/x`. */
export function routePath(pathname: string): string {
  const [, language, ...rest] = pathname.split('/');
  if (language !== 'da') return pathname;
  return ['', language, ...rest.map((segment, at) => wordOf('da', segment, at) ?? segment)].join('/');
}

/** The word a segment stands for. In Danish “nyt” is news as a room of its own, and otherwise what is new. */
function wordOf(language: Language, segment: string, at: number): string | undefined {
  if (language === 'da' && segment === words.news[0] && at === 0) return 'news';
  return canonical[language].get(segment);
}

/**
 * The same page in a language, with that language's words: `/da/tools/x` → `/da/vaerktoejer/x`, and
 * `/da/vaerktoejer/x` told in English → `/en/tools/x`. Slugs that differ are for the page to say.
 */
export function pathIn(language: Language, pathname: string): string {
  const [, , ...rest] = pathname.split('/');
  const said = rest.map((segment, at) => {
    const key = wordOf('da', segment, at) ?? wordOf('en', segment, at);
    return key ? words[key as Word][place(language)] : segment;
  });
  return ['', language, ...said].join('/');
}

/** True for a path on this site that may be gone to after signing in: no host, no scheme, no tricks. */
export const isOwnPath = (path: string): boolean =>
  /^\/(da|en|g)(\/[\w\-./~%]*)?(\?[\w\-./~%=&]*)?(#[\w-]*)?$/.test(path) && !path.includes('//');
