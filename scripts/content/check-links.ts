import { isLanguage, languages, type Language } from '../../src/domain/language.ts';
import { fixedPlace } from '../../src/words/places.ts';
import type { Finding } from './finding.ts';
import type { ListSource, Node, Source, Sources } from './read-sources.ts';
import { lineOf, nodesOf, textsOf } from './walk.ts';

/** How content names a kind in a link, beside the folder it lies in. */
const spoken: Readonly<Record<string, string>> = {
  tool: 'tools',
  case: 'cases',
  term: 'terms',
  publication: 'publications',
  event: 'events',
};

type Known = (language: Language, kind: string, id: string) => boolean;

/** Every link, box, model and front matter leads to something that is there in the same language. */
export function checkLinks(sources: Sources, isModel: (id: string) => boolean): Finding[] {
  const known = knownIn(sources);
  return [
    ...sources.pages.flatMap((page) => inBody(page, known, isModel)),
    ...sources.pages.flatMap((page) => inFront(page, known)),
    ...sources.lists.flatMap((list) => inList(list, known)),
  ];
}

function knownIn({ pages, lists }: Sources): Known {
  const there = new Set(pages.map(({ language, kind, id }) => `${language} ${kind} ${id}`));
  for (const { kind, written } of lists) {
    const records: unknown = written.document.toJS();
    for (const record of Array.isArray(records) ? records : [])
      for (const language of languages) there.add(`${language} ${kind} ${record?.id}`);
  }
  return (language, kind, id) =>
    kind === 'page' ? isFixed(id) : there.has(`${language} ${spoken[kind] ?? kind} ${id}`);
}

function isFixed(id: string): boolean {
  try {
    return fixedPlace('da', id).length > 0;
  } catch {
    return false;
  }
}

const inBody = ({ file, language, body }: Source, known: Known, isModel: (id: string) => boolean): Finding[] =>
  [...nodesOf(body)].flatMap((node) =>
    faultsOf(node, (kind, id) => known(language, kind, id), isModel).map((sentence) => ({
      file,
      line: lineOf(node),
      sentence,
    })),
  );

const boxes = ['answer', 'case', 'questions', 'pitfall'];

function faultsOf(node: Node, known: (kind: string, id: string) => boolean, isModel: (id: string) => boolean): string[] {
  const id = node.attributes?.['id'] ?? '';
  const missing = (kind: string, name: string) => (known(kind, name) ? [] : [`There is no ${kind} called ${name}.`]);
  if (node.type === 'link') return faultsOfLink(node.url ?? '', missing);
  if (node.type === 'leafDirective' && node.name === 'tool') return missing('tool', id);
  if (node.type === 'leafDirective' && node.name === 'model') return isModel(id) ? [] : [`There is no model called ${id}.`];
  if (node.type === 'leafDirective') return [`::${node.name ?? ''} is not something a page can hold.`];
  if (node.type !== 'containerDirective') return [];
  if (!boxes.includes(node.name ?? '')) return [`:::${node.name ?? ''} is not a box.`];
  return node.name === 'case' && id ? missing('case', id) : [];
}

function faultsOfLink(url: string, missing: (kind: string, id: string) => string[]): string[] {
  const inner = /^([a-z]+):([a-z0-9-]+)$/.exec(url);
  if (inner) return missing(inner[1] ?? '', inner[2] ?? '');
  if (/^https?:\/\//.test(url)) return URL.canParse(url) ? [] : [`${url} is not an address.`];
  return /^(#|mailto:)/.test(url) ? [] : [`The link ${url} is neither a page of ours nor a whole address.`];
}

/** Where front matter and records name others: the key, and the kind that it names. */
const naming: Readonly<Record<string, string>> = {
  tools: 'tool',
  tool: 'tool',
  chapters: 'guide',
  chapter: 'guide',
  see: 'term',
  publications: 'publication',
};

const inFront = (page: Source, known: Known): Finding[] =>
  textsOf(page.front).flatMap(({ path, text, line }) => {
    const key = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
    const kind = naming[key];
    if (!kind || known(page.language, kind, text)) return [];
    return [{ file: page.file, line, sentence: `${key} names ${text}, and there is no ${kind} called that.` }];
  });

const inList = ({ file, written }: ListSource, known: Known): Finding[] =>
  textsOf(written).flatMap(({ path, text, line }) => {
    const key = path.findLast((part) => !/^\d+$/.test(part) && !isLanguage(part)) ?? '';
    const kind = naming[key];
    if (!kind || known('da', kind, text)) return [];
    return [{ file, line, sentence: `${key} names ${text}, and there is no ${kind} called that.` }];
  });
