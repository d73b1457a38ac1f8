/** The living page is for those who build; its few words stand where they are shown, in both languages. */
export type Say = (danish: string, english: string) => string;

export const sayIn =
  (language: 'da' | 'en'): Say =>
  (danish, english) =>
    language === 'da' ? danish : english;
