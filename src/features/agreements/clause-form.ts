import type { ClauseText } from '#domain/agreements/model.ts';
import { languages, type Bilingual, type Language } from '#domain/language.ts';
import { items, part } from '#domain/record.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import { parseRichText } from '#domain/rich-text/parse-rich-text.ts';
import { plainText } from '#domain/rich-text/plain-text.ts';

export type ClauseForm = {
  readonly included: boolean;
  /** As it was posted; what may be kept is for the deed to say. */
  readonly text: Bilingual<unknown>;
  /** What was written, to show again when it could not be kept. */
  readonly typed: Bilingual<RichText>;
  readonly revision: number;
};

/**
 * The clause's form. The editor posts rich text as JSON beside the plain field; without script there is
 * only the plain field, and text that was not touched there keeps its bold, italic and links.
 */
export function readClauseForm(form: FormData, now: ClauseText): ClauseForm {
  const written = (language: Language): { readonly text: unknown; readonly typed: RichText } => {
    const rich = form.get(`rich-${language}`);
    if (typeof rich === 'string' && rich !== '') {
      const text = parseJson(rich);
      const read = parseRichText(text);
      return { text, typed: read.ok ? read.value : fromPlain(wordsIn(text)) };
    }
    const before = plainText(now.text[language]);
    const plain = String(form.get(`text-${language}`) ?? before).replaceAll('\r\n', '\n');
    const text = plain === before ? now.text[language] : fromPlain(plain);
    return { text, typed: text };
  };
  const [da, en] = languages.map(written);
  return {
    included: form.has('included'),
    text: { da: da?.text, en: en?.text },
    typed: { da: da?.typed ?? now.text.da, en: en?.typed ?? now.text.en },
    revision: Number(form.get('revision')) || 0,
  };
}

/** The bare words of a rich text that is too long or otherwise not one: nobody is to write them twice. */
function wordsIn(text: unknown): string {
  const [words, content] = [part(text, 'text'), part(text, 'content')];
  if (typeof words === 'string') return words;
  const between = part(text, 'type') === 'paragraph' ? '' : '\n\n';
  return items(content).map(wordsIn).join(between);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
