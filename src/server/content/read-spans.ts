import type { Span, SpanLink } from '#domain/books/model.ts';
import { childrenOf, wordsOf, type MarkdownNode } from './markdown-tree.ts';

/** A whole address for what content names by kind and id; throws when there is none. */
export type WholeAddress = (kind: string, id: string) => string;

const ours = /^(guide|tool|about|case|knowledge|term|publication|event|news|page):([a-z0-9-]+)$/;

export const readSpans = (node: MarkdownNode, addressOf: WholeAddress): Span[] =>
  childrenOf(node).flatMap((child) => readSpan(child, addressOf));

function readSpan(node: MarkdownNode, addressOf: WholeAddress): Span[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: (node.value ?? '').replace(/\s+/g, ' ') }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value ?? '' }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, spans: readSpans(node, addressOf) }];
    case 'link':
      return [readLink(node, addressOf)];
    case 'break':
      return [{ kind: 'break' }];
    case 'textDirective':
      // A colon before a word (`kl:ti`) is not ours.
      return [{ kind: 'text', text: `:${node.name ?? ''}` }, ...readSpans(node, addressOf)];
    case 'html':
      return [];
    default:
      return node.children ? readSpans(node, addressOf) : [{ kind: 'text', text: wordsOf(node) }];
  }
}

function readLink(node: MarkdownNode, addressOf: WholeAddress): SpanLink {
  const inner = ours.exec(node.url ?? '');
  const spans = readSpans(node, addressOf);
  if (!inner) return { kind: 'link', href: node.url ?? '', spans };
  const [, kind = '', id = ''] = inner;
  return {
    kind: 'link',
    href: addressOf(kind, id),
    ...(kind === 'guide' ? { chapter: id } : {}),
    ...(kind === 'term' ? { quiet: true as const } : {}),
    spans,
  };
}
