import { isMap, isScalar, isSeq } from 'yaml';
import { isLanguage, type Language } from '../../src/domain/language.ts';
import type { Node, Written } from './read-sources.ts';

/** Every node of a tree, from above. */
export function* nodesOf(tree: Node): Generator<Node> {
  yield tree;
  for (const child of tree.children ?? []) yield* nodesOf(child);
}

export const lineOf = (node: Node): number => node.position?.start.line ?? 1;

export const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** A text of front matter or of a list: under which keys, in which language (when the keys say so), on which line. */
export type Text = {
  readonly path: readonly string[];
  readonly text: string;
  readonly line: number;
  readonly language: Language | undefined;
};

/** Every text of a piece of YAML. */
export const textsOf = ({ document, lineAt }: Written): Text[] => {
  const found: Text[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (isScalar(value)) {
      if (typeof value.value !== 'string') return;
      const language = path.findLast(isLanguage);
      found.push({ path, text: value.value, line: lineAt(value.range?.[0] ?? 0), language });
    } else if (isMap(value)) {
      for (const { key, value: inner } of value.items) visit(inner, [...path, isScalar(key) ? String(key.value) : '']);
    } else if (isSeq(value)) {
      value.items.forEach((item, index) => visit(item, [...path, String(index)]));
    }
  };
  visit(document.contents, []);
  return found;
};
