import { circumstances, levels, modes, onwards } from '#domain/agreements/model.ts';
import type { SettingChange } from '#domain/agreements/compare-versions.ts';
import type { Language } from '#domain/language.ts';
import { isDay } from '#domain/time.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { sayDay } from '#words/dates.ts';

/** A setting as kept, in words: what was chosen, and days as one reads them. */
export function settingWords(language: Language, setting: SettingChange['setting'], kept: string): string {
  const say = agreementWords(language);
  if (kept === '') return say('nothing');
  const each = kept.split(', ').map((one) => {
    const level = setting === 'level' && levels.find((known) => known === one);
    const mode = setting === 'mode' && modes.find((known) => known === one);
    const circumstance = setting === 'circumstances' && circumstances.find((known) => known === one);
    if (level) return say(`level_${level}`);
    if (mode) return say(`mode_${mode}`);
    const onward = setting === 'onward' && onwards.find((known) => known === one);
    if (onward) return say(`onward_${onward}`);
    if (circumstance) return say(`circumstance_${circumstance}`);
    if (setting === 'languages') return say(spoken[one] ?? 'language_da');
    return setting !== 'name' && isDay(one) ? sayDay(language, one) : one;
  });
  return each.join(setting === 'circumstances' ? '; ' : ', ');
}

const spoken: Readonly<
  Record<string, 'language_da' | 'language_en' | 'language_both-da' | 'language_both-en'>
> = {
  da: 'language_da',
  en: 'language_en',
  'both:da': 'language_both-da',
  'both:en': 'language_both-en',
};
