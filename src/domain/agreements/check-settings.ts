import { isLanguage } from '../language.ts';
import { items, part } from '../record.ts';
import { done, problem, type Result } from '../result.ts';
import { type AgreementDraft, type AgreementLanguages, circumstances, levels, modes } from './model.ts';

export type AgreementSettings = Pick<AgreementDraft, 'level' | 'mode' | 'circumstances' | 'languages'>;

/**
 * Level, mode, circumstances and languages from a form or the API; circumstances come back in the order
 * of the list, each once.
 *
 * Problem: `not-a-choice`, with the `field`.
 */
export function checkSettings(input: unknown): Result<AgreementSettings> {
  const level = levels.find((each) => each === part(input, 'level'));
  if (!level) return problem('not-a-choice', { field: 'level' });
  const mode = modes.find((each) => each === part(input, 'mode'));
  if (!mode) return problem('not-a-choice', { field: 'mode' });
  const languages = checkLanguages(part(input, 'languages'));
  if (!languages) return problem('not-a-choice', { field: 'languages' });
  const named = items(part(input, 'circumstances'));
  if (!named.every((each) => circumstances.some((known) => known === each))) {
    return problem('not-a-choice', { field: 'circumstances' });
  }
  return done({
    level,
    mode,
    circumstances: circumstances.filter((each) => named.includes(each)),
    languages,
  });
}

function checkLanguages(value: unknown): AgreementLanguages | null {
  const language = part(value, 'language');
  const binding = part(value, 'binding');
  const kind = part(value, 'kind');
  if (kind === 'one' && typeof language === 'string' && isLanguage(language)) return { kind, language };
  if (kind === 'both' && typeof binding === 'string' && isLanguage(binding)) return { kind, binding };
  return null;
}
