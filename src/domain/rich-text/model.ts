/**
 * Rich text as stored: ProseMirror JSON of one small fixed schema. Never HTML.
 * Writers to HTML, plain text, Typst data and DOCX start from here.
 */
export type RichText = { readonly type: 'doc'; readonly content: readonly Block[] };

export type Block =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] }
  | { readonly type: 'bulletList'; readonly content: readonly ListItem[] }
  | { readonly type: 'orderedList'; readonly content: readonly ListItem[] };

export type ListItem = { readonly type: 'listItem'; readonly content: readonly Block[] };

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'hardBreak' };

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  /** Only http, https and mailto addresses. */
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export const emptyText: RichText = { type: 'doc', content: [] };
