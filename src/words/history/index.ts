import type { Language } from '#domain/language.ts';
import type { HistoryEvent } from '#features/partnerships/index.ts';
import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

type Key = keyof typeof da;
const say = catalogue<Key>({ da, en });
const isKey = (kind: string): kind is Key => Object.hasOwn(da, kind);

/** What a sentence may need and an older event may not have kept. */
const unsaid = {
  name: '–',
  party: '–',
  title: '–',
  function: '–',
  clause: '',
  number: '',
  chapter: '–',
  count: 1,
};

/** How a sheet came to be shown, in one word. */
const reasons: Readonly<Record<string, string>> = { 'lead-word': 'lead', voices: 'voices' };

/** What happened, to be read after the name of who did it. */
export const tellEvent =
  (language: Language) =>
  ({ kind, details }: Pick<HistoryEvent, 'kind' | 'details'>): string =>
    say(language)(isKey(kind) ? kind : 'unknown', {
      ...unsaid,
      ...details,
      reason: reasons[String(details['reason'])] ?? 'all',
    });
