import { setImmediate } from 'node:timers/promises';
import type { Book, Chapter, Checklist, Imprint, Model } from '#domain/books/model.ts';
import type { Language } from '#domain/language.ts';
import { isModelId, modelOf } from '#interface/drawings/models/model-of.ts';
import { readBlocks, type BookSetting } from '#server/content/read-blocks.ts';
import { editionWords } from '#words/editions/index.ts';
import { guideWords } from '#words/guide/index.ts';
import { fixedPlace, placeOf } from '#words/places.ts';
import type { EditionContent } from './edition-content.ts';

/** The kinds as content names them in links, beside the folders they lie in. */
const spoken: Readonly<Record<string, string>> = {
  tool: 'tools',
  case: 'cases',
  term: 'terms',
  publication: 'publications',
  event: 'events',
};

/** The guide as a book: its Markdown as blocks, every link a whole address. */
export async function gatherBook(content: EditionContent, origin: string): Promise<Book> {
  const { language, day, version } = content;
  const say = editionWords(language);
  const setting = settingFor(content, origin);
  const chapters: Chapter[] = [];
  for (const { front, body } of content.chapters) {
    const { id, chapter, title, short, summary } = front;
    const address = setting.addressOf('guide', id);
    chapters.push({ id, number: chapter, title, short, summary, address, blocks: readBlocks(body, setting) });
    // Reading a long chapter takes a moment; requests are let in between two.
    await setImmediate();
  }
  const imprint: Imprint = { day, version, origin };
  const checklist = gatherChecklist(content, setting);
  return { language, title: say('product'), subtitle: say('bookSubtitle'), chapters, checklist, imprint };
}

function gatherChecklist({ checklist, chapters }: EditionContent, setting: BookSetting): Checklist | null {
  if (!checklist) return null;
  const { title, summary, groups } = checklist.front;
  const numbers = new Map(chapters.map(({ front }) => [front.id, front.chapter]));
  return {
    title,
    summary,
    address: setting.addressOf('page', 'checklist'),
    groups: groups.map((group, index) => ({
      title: group.title,
      chapter: numbers.get(group.chapter) ?? index + 1,
      lines: group.lines.map(({ text, why }) => ({ text, why })),
    })),
    blocks: readBlocks(checklist.body, setting),
  };
}

function settingFor({ language, all }: EditionContent, origin: string): BookSetting {
  const places = new Map(
    all.map(({ kind, id, slug }) => [`${kind} ${id}`, placeOf(language, kind, slug)] as const),
  );
  const pathOf = (kind: string, id: string): string => {
    if (kind === 'page') return fixedPlace(language, id);
    const place = places.get(`${spoken[kind] ?? kind} ${id}`);
    if (place === undefined && kind === 'case') return fixedPlace(language, 'cases');
    if (place === undefined) throw new Error(`the content links to ${kind}:${id}, which does not exist`);
    return place;
  };
  const say = guideWords(language);
  return {
    addressOf: (kind, id) => origin + pathOf(kind, id),
    boxes: {
      answer: say('boxAnswer'),
      case: say('boxCase'),
      questions: say('boxQuestions'),
      pitfall: say('boxPitfall'),
      wholeCase: say('boxWholeCase'),
    },
    drawModel: (id, caption) => bookModel(language, id, caption),
  };
}

function bookModel(language: Language, id: string, caption: string): Model | null {
  if (!isModelId(id)) return null;
  const { title, description, svg, table } = modelOf(language, id);
  const tables = [{ caption: title, columns: table.head, rows: table.rows }];
  return { kind: 'model', id, caption: caption || title, svg, alt: description, tables };
}
