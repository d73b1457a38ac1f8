import type { ClauseText } from '#domain/agreements/model.ts';
import { languages, type Bilingual, type Language } from '#domain/language.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { plainText } from '#domain/rich-text/plain-text.ts';

export type ClauseForm = {
  readonly included: boolean;
  readonly text: Bilingual<unknown>;
  /** What stood in the plain fields, to show again. */
  readonly typed: Bilingual;
  readonly revision: number;
};

/**
 * The clause's form. The editor posts rich text as JSON beside the plain field; without script there is
 * only the plain field, and text that was not touched there keeps its bold, italic and links.
 */
export function readClauseForm(form: FormData, now: ClauseText): ClauseForm {
  const typed = (language: Language) => String(form.get(`text-${language}`) ?? plainText(now.text[language]));
  const text = (language: Language): unknown => {
    const rich = form.get(`rich-${language}`);
    if (typeof rich === 'string' && rich !== '') return parseJson(rich);
    const plain = typed(language).replaceAll('\r\n', '\n');
    return plain === plainText(now.text[language]) ? now.text[language] : fromPlain(plain);
  };
  const [da, en] = languages;
  return {
    included: form.has('included'),
    text: { da: text(da), en: text(en) },
    typed: { da: typed(da), en: typed(en) },
    revision: Number(form.get('revision')) || 0,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
