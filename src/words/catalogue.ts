import { IntlMessageFormat } from 'intl-messageformat';
import type { Bilingual, Language } from '#domain/language.ts';

/** Fills a message: `say('saved', { time: '14.03' })`. Texts are ICU MessageFormat. */
export type Say<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/**
 * A room's messages in both languages. The English record has the type of the Danish keys, so a message
 * missing in one language does not compile.
 */
export function catalogue<Key extends string>(
  texts: Bilingual<Readonly<Record<Key, string>>>,
): (language: Language) => Say<Key> {
  const made: Bilingual<Map<Key, IntlMessageFormat>> = { da: new Map(), en: new Map() };
  return (language) => (key, values) => {
    const text = texts[language][key];
    if (!text.includes('{')) return text;
    let message = made[language].get(key);
    if (!message) made[language].set(key, (message = new IntlMessageFormat(text, language)));
    return String(message.format({ ...values }));
  };
}
