import type { Language } from '#domain/language.ts';

/** The name of a language by its code of two letters: `da` → `dansk` / `Danish`. */
export const sayLanguage = (language: Language, code: string): string =>
  new Intl.DisplayNames([language === 'da' ? 'da-DK' : 'en-GB'], { type: 'language' }).of(code) ?? code;
