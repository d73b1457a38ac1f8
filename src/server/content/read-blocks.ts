import { boxNames, type BookBlock, type BoxName, type Model } from '#domain/books/model.ts';
import { anchor } from './content-tree.ts';
import { childrenOf, parseMarkdown, wordsOf, type MarkdownNode } from './markdown-tree.ts';
import { readSpans, type WholeAddress } from './read-spans.ts';

/** What a text needs from outside to become blocks. */
export type BookSetting = {
  readonly addressOf: WholeAddress;
  readonly boxes: Readonly<Record<BoxName | 'wholeCase', string>>;
  /** Null for a model that is not drawn yet; the text stands without it. */
  readonly drawModel: (id: string, caption: string) => Model | null;
};

type Reading = BookSetting & { readonly anchors: Set<string> };

/** Markdown with our boxes as blocks for an edition. HTML in the source is dropped. */
export const readBlocks = (body: string, setting: BookSetting): BookBlock[] =>
  readChildren(parseMarkdown(body), { ...setting, anchors: new Set() });

const readChildren = (node: MarkdownNode, reading: Reading): BookBlock[] =>
  childrenOf(node).flatMap((child) => readBlock(child, reading));

function readBlock(node: MarkdownNode, reading: Reading): BookBlock[] {
  switch (node.type) {
    case 'heading':
      return [readHeading(node, reading)];
    case 'paragraph': {
      const spans = readSpans(node, reading.addressOf);
      return spans.length === 0 ? [] : [{ kind: 'paragraph', spans }];
    }
    case 'list': {
      const items = childrenOf(node).map((item) => readChildren(item, reading));
      return [{ kind: 'list', ordered: node.ordered ?? false, items }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: readChildren(node, reading) }];
    case 'table':
      return [readTable(node, reading)];
    case 'containerDirective':
      return [readBox(node, reading)];
    case 'leafDirective':
      return readLeaf(node, reading);
    default:
      return [];
  }
}

function readHeading(node: MarkdownNode, { addressOf, anchors }: Reading): BookBlock {
  const id = anchor(wordsOf(node), anchors);
  anchors.add(id);
  return { kind: 'heading', level: node.depth ?? 2, id, spans: readSpans(node, addressOf) };
}

function readTable(node: MarkdownNode, { addressOf }: Reading): BookBlock {
  const [head, ...rows] = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => readSpans(cell, addressOf)),
  );
  return { kind: 'table', columns: head ?? [], rows };
}

function readBox(node: MarkdownNode, reading: Reading): BookBlock {
  const name = boxNames.find((box) => box === node.name);
  if (!name) throw new Error(`unknown box :::${node.name ?? ''}`);
  const { addressOf, boxes } = reading;
  const id = name === 'case' ? node.attributes?.['id'] : undefined;
  const more = id
    ? {
        kind: 'link' as const,
        href: addressOf('case', id),
        spans: [{ kind: 'text' as const, text: boxes.wholeCase }],
      }
    : undefined;
  const blocks = readChildren(node, reading);
  return { kind: 'box', name, label: boxes[name], blocks, ...(more ? { more } : {}) };
}

function readLeaf(node: MarkdownNode, { addressOf, drawModel }: Reading): BookBlock[] {
  const id = node.attributes?.['id'] ?? '';
  if (node.name === 'tool') {
    const link = { kind: 'link' as const, href: addressOf('tool', id), spans: readSpans(node, addressOf) };
    return [{ kind: 'tool', link }];
  }
  const model = node.name === 'model' ? drawModel(id, wordsOf(node)) : null;
  return model ? [model] : [];
}
