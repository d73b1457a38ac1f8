import type { Language } from '#domain/language.ts';
import type { Base, NumberForm, Said } from '#domain/tools/result.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { fill } from '#words/toolbox/fill.ts';
import type { ResultTexts } from './result-texts.ts';
import { sayWhen } from './say-when.ts';

/** The sheet a result was made from, and the words to tell it in. */
export type Telling = {
  readonly sheet: Pick<ToolSheet, 'sides'>;
  readonly texts: ResultTexts;
  readonly language: Language;
};

export type SayIt = (said: Said) => string;

/** Turns what a result says into text: the same on the page, in a document, in a CSV and over the API. */
export function sayer(telling: Telling): SayIt {
  const { texts, language } = telling;
  const say: SayIt = (said) => {
    if ('text' in said) return said.text;
    if ('say' in said) return sentence(said, telling, say);
    if ('number' in said) return sayFigure(language, said.number, said.as);
    if ('side' in said) return sayside(telling, said.side);
    if ('day' in said) return sayWhen(language, said.day);
    if ('all' in said) return said.all.map(say).join(', ');
    return labelOf(texts, said);
  };
  return say;
}

function sentence(said: Extract<Said, { say: string }>, { texts, language }: Telling, say: SayIt): string {
  const values = Object.entries(said.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : typeof value === 'number' ? sayFigure(language, value) : say(value),
  ]);
  return fill(texts.says[said.say] ?? '', Object.fromEntries(values) as Record<string, string>);
}

/** The name somebody gave a side, or what the tool calls one that has none. */
function sayside({ sheet, texts }: Telling, index: number): string {
  const name = sheet.sides[index]?.name.trim();
  return name || fill(texts.sides?.one ?? texts.ui.unnamedSide, { number: index + 1 });
}

function labelOf({ prompts }: ResultTexts, said: Extract<Said, { prompt: string }>): string {
  const whole = prompts[said.prompt];
  const asked = said.column === undefined ? whole : whole?.columns?.[said.column];
  if (said.choice !== undefined) return asked?.choices?.[said.choice] ?? said.choice;
  if (said.row !== undefined) return whole?.rows?.[said.row] ?? said.row;
  return asked?.label ?? said.prompt;
}

const locale = { da: 'da-DK', en: 'en-GB' } as const;

const forms: Readonly<Record<NumberForm, Intl.NumberFormatOptions>> = {
  plain: { maximumFractionDigits: 2 },
  whole: { maximumFractionDigits: 0 },
  signed: { maximumFractionDigits: 2, signDisplay: 'exceptZero' },
  percent: { style: 'percent', maximumFractionDigits: 0 },
};

/** `3,4` · `3` · `+1` · `47 %`, with a true minus, and never a minus before nothing. */
export const sayFigure = (language: Language, value: number, as: NumberForm = 'plain'): string =>
  new Intl.NumberFormat(locale[language], {
    ...forms[as],
    ...(as === 'signed' ? {} : { signDisplay: 'negative' }),
  })
    .format(value)
    .replace('-', '−');

/** "Built on 7 of 12 possible answers": what every result tells of its ground. */
export const sayBase = ({ ui }: ResultTexts, { answered, asked }: Base): string =>
  fill(ui.base, { answered, asked });
