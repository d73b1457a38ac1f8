import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Language } from '#domain/language.ts';
import type { Inline } from '#domain/rich-text/model.ts';
import { locale } from './styles.ts';

/** A language other than the document's is said on each run, for spelling and for screen readers. */
export type Speech = { readonly language?: Language };

const said = ({ language }: Speech): Pick<IRunOptions, 'language'> =>
  language ? { language: { value: locale[language] } } : {};

/** One run for each line, with real line breaks between. */
export const plainRuns = (text: string, speech: Speech = {}, look: IRunOptions = {}): TextRun[] =>
  text
    .split('\n')
    .map(
      (part, index) =>
        new TextRun({ ...look, ...said(speech), text: part, ...(index > 0 ? { break: 1 } : {}) }),
    );

export const richRuns = (content: readonly Inline[], speech: Speech): ParagraphChild[] =>
  content.map((inline) => richRun(inline, speech));

function richRun(inline: Inline, speech: Speech): ParagraphChild {
  if (inline.type === 'hardBreak') return new TextRun({ break: 1 });
  const marks = inline.marks ?? [];
  const link = marks.find((mark) => mark.type === 'link');
  const run = new TextRun({
    ...said(speech),
    text: inline.text,
    bold: marks.some(({ type }) => type === 'bold'),
    italics: marks.some(({ type }) => type === 'italic'),
    ...(link ? { style: 'Hyperlink' } : {}),
  });
  return link ? new ExternalHyperlink({ link: link.attrs.href, children: [run] }) : run;
}
