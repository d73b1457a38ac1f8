import type { Language } from '#domain/language.ts';
import type { ToolboxTexts } from './index.ts';

const inLanguage: Readonly<Record<Language, () => Promise<ToolboxTexts>>> = {
  da: async () => (await import('./da.ts')).da,
  en: async () => (await import('./en.ts')).en,
};

/** The one language's texts, where they are fetched beside the page and not sent in it. */
export const takeTexts = (language: Language): Promise<ToolboxTexts> => inLanguage[language]();
