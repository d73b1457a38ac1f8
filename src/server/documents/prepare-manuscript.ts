import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import { otherLanguage } from '#domain/language.ts';
import type { Block } from '#domain/rich-text/model.ts';
import { sayDate } from '#words/dates.ts';
import { documentWords } from '#words/documents/index.ts';
import { cleanRichText } from './clean-rich-text.ts';
import { cleanLine, cleanLines, clip } from './clean-text.ts';
import { columnShares, lettersAcross } from './column-shares.ts';
import type { Level, Manuscript, ManuscriptBlock, SetParallel } from './manuscript.ts';

/** Makes a document ready to be set, whatever its texts hold. */
export function prepareManuscript(document: FormalDocument): Manuscript {
  const say = documentWords(document.language);
  const title = cleanLine(document.title) || say('untitled');
  const moment = new Date(document.date);
  return {
    title,
    subtitle: cleanLine(document.subtitle ?? ''),
    language: document.language,
    author: clip(cleanLine(document.author), 200),
    moment,
    day: sayDate(document.language, document.date),
    footer: clip(cleanLine(document.footer ?? ''), 110),
    running: clip(title, 90),
    page: [say('page'), say('of')],
    landscape: document.orientation === 'landscape',
    close: document.close ?? false,
    blocks: joinParallel(prepareBlocks(document)),
  };
}

function prepareBlocks(document: FormalDocument): ManuscriptBlock[] {
  let above: 0 | Level = 0;
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'heading') return prepareBlock(block, document, above);
    const text = cleanLine(block.text);
    if (text === '') return [];
    above = Math.min(block.level, above + 1) as Level;
    const number = clip(cleanLine(block.number ?? ''), 12);
    const heading: ManuscriptBlock = {
      kind: 'heading',
      level: above,
      number,
      text: clip(text, longestHeading),
    };
    return text === heading.text ? [heading] : [heading, { kind: 'paragraph', tone: 'body', text }];
  });
}

/** What is longer is told again in full as a paragraph under its heading. */
const longestHeading = 240;

type Unheaded = Exclude<DocumentBlock, { kind: 'heading' }>;

function prepareBlock(block: Unheaded, document: FormalDocument, above: 0 | Level): ManuscriptBlock[] {
  switch (block.kind) {
    case 'paragraph': {
      const text = cleanLines(block.text);
      return text === '' ? [] : [{ kind: 'paragraph', tone: block.tone ?? 'body', text }];
    }
    case 'rich': {
      const { content } = cleanRichText(block.text);
      return content.length === 0
        ? []
        : [{ kind: 'rich', content, language: block.language ?? document.language }];
    }
    case 'list': {
      const items = block.items.map(cleanLines).filter((item) => item !== '');
      return items.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered ?? false, items }];
    }
    case 'facts': {
      const facts = block.facts.map(({ label, value }) => ({
        label: cleanLine(label) || '–',
        value: cleanLines(value) || '–',
      }));
      return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
    }
    case 'table':
      return prepareTable(block, document);
    case 'parallel':
      return [prepareParallel(block, document, above)];
    case 'signatures': {
      const { signature, name, role, date } = block.labels;
      const parties = block.parties.map((party) => cleanLine(party) || '–');
      return parties.length === 0
        ? []
        : [{ kind: 'signatures', labels: [signature, name, role, date].map(cleanLine), parties }];
    }
    case 'drawing':
      return [{ ...block, alt: clip(cleanLine(block.alt), 400) || '–' }];
    case 'page-break':
      return [block];
  }
}

function prepareTable(
  table: Extract<DocumentBlock, { kind: 'table' }>,
  document: FormalDocument,
): ManuscriptBlock[] {
  const caption = cleanLine(table.caption);
  const columns = table.columns.map((column) => cleanLine(column) || '–');
  if (columns.length === 0 || table.rows.length === 0)
    return [
      { kind: 'paragraph', tone: 'note', text: `${caption}: ${documentWords(document.language)('nothing')}` },
    ];
  const rows = table.rows.map((row) => fitRow(row.map(cleanLines), columns.length));
  const room = lettersAcross[document.orientation === 'landscape' ? 'landscape' : 'upright'];
  return [{ kind: 'table', caption, columns, rows, shares: columnShares(columns, rows, room) }];
}

/** As many cells as columns: what is too much joins the last cell, so that nothing is lost. */
function fitRow(cells: readonly string[], length: number): string[] {
  const kept = cells.slice(0, length - 1);
  const last = cells.slice(length - 1).join('\n');
  return [...kept, ...Array<string>(length - 1 - kept.length).fill(''), last];
}

function prepareParallel(
  block: Extract<DocumentBlock, { kind: 'parallel' }>,
  document: FormalDocument,
  above: 0 | Level,
): SetParallel {
  const languages = [document.language, otherLanguage(document.language)];
  const sides = languages.map((language) => {
    const title = cleanLine(block.title[language]) || '–';
    const whole = title.length > longestHeading ? [paragraph(title)] : [];
    const content = [...whole, ...cleanRichText(block.text[language]).content];
    return { language, title: clip(title, longestHeading), content };
  });
  const heads = document.columnHeads;
  return {
    kind: 'parallel',
    level: above === 0 ? 1 : 2,
    heads: heads ? languages.map((language) => clip(cleanLine(heads[language]), 80)) : [],
    passages: [{ number: clip(cleanLine(block.number ?? ''), 12), sides }],
  };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Parallel passages in a row share one pair of columns, whose heads are repeated on each page. */
function joinParallel(blocks: readonly ManuscriptBlock[]): ManuscriptBlock[] {
  const joined: ManuscriptBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'parallel' && last?.kind === 'parallel')
      joined[joined.length - 1] = { ...last, passages: [...last.passages, ...block.passages] };
    else joined.push(block);
  }
  return joined;
}
