import { otherLanguage } from '../../src/domain/language.ts';
import type { Finding } from './finding.ts';
import type { Node, Source, Sources } from './read-sources.ts';
import { nodesOf } from './walk.ts';

const names = { da: 'Danish', en: 'English' } as const;

/** What a reader meets on the way down a page: headings by depth, boxes, models and tools by id. */
const shape = (body: Node): string[] =>
  [...nodesOf(body)].flatMap((node) => {
    if (node.type === 'heading') return [`heading of depth ${node.depth}`];
    if (node.type === 'containerDirective') return [`box ${node.name} ${node.attributes?.['id'] ?? ''}`.trim()];
    if (node.type === 'leafDirective') return [`${node.name} ${node.attributes?.['id'] ?? ''}`];
    return [];
  });

/** Values that are the same in every language: what a case is filed under, and where a page belongs. */
const shared = ['code', 'chapter', 'order', 'form', 'period', 'phase', 'barriers', 'gains', 'chapters', 'tools', 'source'];

/** Every page has its twin in the other language, with the same parts in the same order. */
export function checkTwins({ pages }: Sources): Finding[] {
  return pages.flatMap((page) => {
    const twin = pages.find(
      ({ kind, id, language }) => kind === page.kind && id === page.id && language === otherLanguage(page.language),
    );
    const { file } = page;
    if (!twin) return [{ file, line: 1, sentence: `The page has no ${names[otherLanguage(page.language)]} translation.` }];
    return page.language === 'da' ? [] : differences(page, twin);
  });
}

function differences(page: Source, twin: Source): Finding[] {
  const { file } = page;
  const [here, there] = [shape(page.body), shape(twin.body)];
  const at = here.findIndex((part, index) => part !== there[index]);
  const first = at >= 0 ? at : here.length < there.length ? here.length : -1;
  const inParts =
    first < 0
      ? []
      : [`Part ${first + 1} is ${here[first] ?? 'missing'} here, but ${there[first] ?? 'missing'} in ${twin.file}.`];
  const value = (source: Source, key: string) => JSON.stringify(source.front.document.toJS()?.[key]);
  const inFront = shared
    .filter((key) => key !== 'period' && value(page, key) !== value(twin, key))
    .map((key) => `${key} is ${value(page, key)} here, but ${value(twin, key)} in ${twin.file}.`);
  return [...inParts, ...inFront].map((sentence) => ({ file, line: 1, sentence }));
}
