import {
  AlignmentType,
  LevelFormat,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { Language } from '#domain/language.ts';

/** Named styles, so that whoever opens the document in Word can change its looks in one place. */

export const locale = { da: 'da-DK', en: 'en-GB' } as const;

export const ink = '221D17';
export const quiet = '5B5145';
export const accent = '9F3218';
export const line = 'DDD2BF';

export const serif = 'Source Serif 4';
export const sans = 'Source Sans 3';

const heading = (size: number, before: number) => ({
  run: { font: serif, size, bold: true, color: ink },
  paragraph: { keepNext: true, spacing: { before, after: 120 } },
});

export const styles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: serif, size: 21, color: ink, language: { value: locale[language] } },
      paragraph: { spacing: { after: 140, line: 290, lineRule: 'auto' } },
    },
    title: { run: { font: serif, size: 50, bold: true, color: ink }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(31, 480),
    heading2: heading(24, 340),
    heading3: heading(21, 280),
    listParagraph: { paragraph: { spacing: { after: 80 } } },
    hyperlink: { run: { color: accent, underline: {} } },
  },
  paragraphStyles: [
    style('Subtitle', { size: 27, color: quiet }, { spacing: { after: 60 } }),
    style('Byline', { font: sans, size: 18, color: quiet }, { spacing: { after: 480 } }),
    style('Lead', { size: 25, color: quiet }, { spacing: { after: 240 } }),
    style('Note', { font: sans, size: 19, color: quiet }, { spacing: { before: 240, after: 240 } }),
    style(
      'Caption',
      { font: sans, size: 18, bold: true, color: quiet },
      { spacing: { before: 300, after: 80 }, keepNext: true },
    ),
    style('TableText', { font: sans, size: 18 }, { spacing: { after: 0, line: 250, lineRule: 'auto' } }),
    style('SignatureParty', { bold: true }, { spacing: { before: 480, after: 240 }, keepNext: true }),
  ],
});

type Own = IParagraphStyleOptions;

/** A style of our own, named as Word shows it: `TableText` is *Table Text*. */
const style = (id: string, run: NonNullable<Own['run']>, paragraph: NonNullable<Own['paragraph']>): Own => ({
  id,
  name: id.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

/** Word's own numbering: bullets, and numbers that start again in each list. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: levels(() => ({ format: LevelFormat.BULLET, text: '–' })) },
    {
      reference: 'numbers',
      levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
    },
  ],
};

function levels(look: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    ...look(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 320 } } },
  }));
}
