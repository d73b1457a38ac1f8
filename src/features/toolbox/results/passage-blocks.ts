import type { DocumentBlock } from '#domain/documents/model.ts';
import { otherLanguage } from '#domain/language.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { emptyText, type RichText } from '#domain/rich-text/model.ts';
import { textOf } from '#domain/tools/counting.ts';
import { toolDocumentWords } from '#words/tool-documents/index.ts';
import type { ToolPrint } from './tool-print.ts';

/** A text written to be read as it stands, in a language of its own: set under a heading, not as label and value. */
export const isPassage = ({ kind, language }: Prompt): boolean =>
  kind === 'long-text' && language !== undefined;

/** Passages of the same name in both languages, `vision-da` and `vision-en`, stand side by side. */
export function passageBlocks(print: ToolPrint, prompts: readonly Prompt[]): DocumentBlock[] {
  const names = [...new Set(prompts.map(nameOf))];
  return names.flatMap((name): DocumentBlock[] => {
    const [one, other] = prompts.filter((prompt) => nameOf(prompt) === name);
    if (!one) return [];
    return other ? [beside(print, [one, other])] : alone(print, one);
  });
}

const nameOf = ({ id, language }: Prompt): string =>
  language && id.endsWith(`-${language}`) ? id.slice(0, -1 - language.length) : id;

const labelOf = ({ front }: ToolPrint, { id }: Prompt): string => front.prompts[id]?.label ?? id;

/** What the passage is called in its own language. */
const headingOf = (print: ToolPrint, prompt: Prompt): string =>
  print.front.prompts[prompt.id]?.heading ?? labelOf(print, prompt);

function beside(print: ToolPrint, both: readonly [Prompt, Prompt]): DocumentBlock {
  const [da = both[0], en = both[1]] = both.toSorted((one) => (one.language === 'da' ? -1 : 1));
  return {
    kind: 'parallel',
    title: { da: headingOf(print, da), en: headingOf(print, en) },
    text: { da: written(print, da), en: written(print, en) },
  };
}

const written = (print: ToolPrint, prompt: Prompt): RichText => {
  const text = textOf(print.sheet.shared[prompt.id]);
  return text === '' ? emptyText : fromPlain(text);
};

function alone(print: ToolPrint, prompt: Prompt): DocumentBlock[] {
  const { language = print.language } = prompt;
  const text = textOf(print.sheet.shared[prompt.id]);
  const title = language === otherLanguage(print.language) ? labelOf : headingOf;
  return [
    { kind: 'heading', level: 2, text: title(print, prompt) },
    text === ''
      ? { kind: 'paragraph', text: toolDocumentWords(print.language)('notAnswered') }
      : { kind: 'rich', text: fromPlain(text), language },
  ];
}
