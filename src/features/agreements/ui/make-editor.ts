import { Editor, type JSONContent } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { Language } from '#domain/language.ts';
import type { RichText } from '#domain/rich-text/model.ts';

type Making = {
  readonly place: HTMLElement;
  readonly content: RichText;
  readonly label: string;
  readonly language: Language;
  changed(editor: Editor): void;
  moved(): void;
};

/** ProseMirror wants at least one paragraph to stand in. */
const startOf = (text: RichText): RichText =>
  text.content.length > 0 ? text : { type: 'doc', content: [{ type: 'paragraph' }] };

/** The editor for the one small schema of rich text: paragraphs, lists, bold, italic and links. */
export const makeEditor = ({ place, content, label, language, changed, moved }: Making): Editor =>
  new Editor({
    element: place,
    content: structuredClone(startOf(content)) as JSONContent,
    extensions: [
      StarterKit.configure({
        heading: false,
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        dropcursor: false,
        gapcursor: false,
        trailingNode: false,
        link: { openOnClick: false, autolink: true, protocols: ['http', 'https', 'mailto'] },
      }),
    ],
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: language },
    },
    onUpdate: ({ editor }) => changed(editor),
    onSelectionUpdate: moved,
  });
