/** The two languages of the product; Danish first, English equal. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same thing said in both languages. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

export const isLanguage = (word: string): word is Language => (languages as readonly string[]).includes(word);

export const otherLanguage = (language: Language): Language => (language === 'da' ? 'en' : 'da');
