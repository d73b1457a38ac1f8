import { fold } from '#domain/search/fold.ts';

/** What happens to a page's tree between Markdown and HTML: boxes, links to other pages, anchors. */
type Node = {
  type: string;
  name?: string;
  url?: string;
  depth?: number;
  value?: string;
  attributes?: Record<string, string | null | undefined> | null;
  children?: Node[];
  data?: { hName?: string; hProperties?: Record<string, unknown>; directiveLabel?: boolean };
};

export type Heading = { readonly level: number; readonly id: string; readonly text: string };
/** Where a page is, by kind (`guide`, `tool`, `case`, `term`…) and id; throws when there is none. */
export type LinkTo = (kind: string, id: string) => string;

const boxNames = ['answer', 'case', 'questions', 'pitfall'] as const;
type BoxName = (typeof boxNames)[number];
type Words = Readonly<Record<BoxName | 'wholeCase', string>>;

const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  node.children?.forEach((child) => walk(child, visit));
};

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/**
 * `:::case` becomes a labelled note (not a landmark: a chapter has several) with a heading one step below the one it
 * stands under; `::tool{id}` a link that opens the tool.
 */
export const setBoxes = (linkTo: LinkTo, words: Words) => (tree: unknown): void => {
  let level = 2;
  walk(tree as Node, (node) => {
    if (node.type === 'heading') level = Math.min((node.depth ?? 1) + 1, 6);
    else if (node.type === 'containerDirective') setBox(node, { linkTo, words, level });
    else if (node.type === 'leafDirective' && node.name === 'tool') setToolCall(node, linkTo);
    else if (node.type === 'leafDirective' && node.name === 'model') setModel(node);
    else if (node.type === 'textDirective') restoreColon(node);
  });
};

type Around = { readonly linkTo: LinkTo; readonly words: Words; readonly level: number };

function setBox(node: Node, { linkTo, words, level }: Around): void {
  const name = boxNames.find((box) => box === node.name);
  if (!name) throw new Error(`unknown box :::${node.name ?? ''}`);
  const title = setTitle(node.children?.[0], level);
  const ariaLabel = title ? `${words[name]}: ${title}` : words[name];
  node.data = { hName: 'div', hProperties: { className: ['box', `box-${name}`], role: 'note', ariaLabel } };
  const className = ['box-label'];
  const label: Node = {
    type: 'paragraph',
    // A box without a title of its own is headed by what it is.
    data: title
      ? { hProperties: { className, ariaHidden: 'true' } }
      : { hName: `h${level}`, hProperties: { className } },
    children: [{ type: 'text', value: words[name] }],
  };
  const whole = name === 'case' ? caseCall(node.attributes?.['id'], linkTo, words.wholeCase) : [];
  node.children = [label, ...(node.children ?? []), ...whole];
}

/** A first paragraph that is all bold is the title of its box, and becomes its heading. */
function setTitle(first: Node | undefined, level: number): string {
  const [only, ...more] = first?.children ?? [];
  if (first?.type !== 'paragraph' || only?.type !== 'strong' || more.length > 0) return '';
  first.data = { hName: `h${level}`, hProperties: { className: ['box-title'] } };
  first.children = only.children ?? [];
  return textOf(first);
}

/** The way from a box to the whole case. */
const caseCall = (id: string | null | undefined, linkTo: LinkTo, word: string): Node[] =>
  id
    ? [
        {
          type: 'paragraph',
          data: { hProperties: { className: ['box-way'] } },
          children: [{ type: 'link', url: linkTo('case', id), children: [{ type: 'text', value: word }] }],
        },
      ]
    : [];

function setModel(node: Node): void {
  node.data = { hName: 'figure', hProperties: { dataModel: node.attributes?.['id'] ?? '' } };
}

function setToolCall(node: Node, linkTo: LinkTo): void {
  const id = node.attributes?.['id'] ?? '';
  const link: Node = { type: 'link', url: linkTo('tool', id), children: node.children ?? [] };
  node.type = 'paragraph';
  node.data = { hProperties: { className: ['tool-call'] } };
  node.children = [link];
}

/** A colon before a word (`kl:ti`) is not ours: give back the text as it was written. */
function restoreColon(node: Node): void {
  node.type = 'text';
  node.value = `:${node.name ?? ''}${textOf(node)}`;
  delete node.children;
}

/** `guide:care` → the chapter's address in the language of the page. */
export const linkPages = (linkTo: LinkTo) => (tree: unknown): void =>
  walk(tree as Node, (node) => {
    const inner = node.type === 'link' ? /^(guide|tool|about|case|knowledge|term|publication|event|news|page):([a-z0-9-]+)$/.exec(node.url ?? '') : null;
    if (inner) node.url = linkTo(inner[1] ?? '', inner[2] ?? '');
  });

/** A table that is wider than a phone scrolls inside itself, also by the keyboard. */
export const reachTables = () => (tree: unknown): void =>
  walk(tree as Node, (node) => {
    if (node.type === 'table') node.data = { hProperties: { tabIndex: 0 } };
  });

/** Gives every heading an anchor of its own and notes them for the page's table of contents. */
export const setHeadings = (found: Heading[]) => (tree: unknown): void =>
  walk(tree as Node, (node) => {
    if (node.type !== 'heading') return;
    const text = textOf(node);
    const id = anchor(text, new Set(found.map((heading) => heading.id)));
    node.data = { hProperties: { id } };
    found.push({ level: node.depth ?? 2, id, text });
  });

/** A heading's own anchor, other than those taken. */
export function anchor(text: string, taken: ReadonlySet<string>): string {
  const base = fold(text).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'afsnit';
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}
