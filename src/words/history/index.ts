import type { Language } from '#domain/language.ts';
import { phaseIds } from '#domain/tools/phases/model.ts';
import { isDay } from '#domain/time.ts';
import type { HistoryEvent } from '#features/partnerships/index.ts';
import { sayDay } from '../dates.ts';
import { catalogue } from '../catalogue.ts';
import { modelTexts } from '../models/index.ts';
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
  may: 'view',
  count: 1,
  round: '',
  every: '',
  text: '–',
  answer: 'yes',
  phase: '–',
  why: '–',
  note: '–',
  day: '–',
  choice: 'keep',
  link: 'no',
  from: '–',
  left: 0,
  successor: '–',
  to: '–',
  moved: 0,
  what: '–',
  kind: '',
  made: 0,
  amended: 0,
  lapsed: 0,
};

/** How a sheet came to be shown, in one word. */
const reasons: Readonly<Record<string, string>> = { 'lead-word': 'lead', voices: 'voices' };

const daySaid = (language: Language, day: unknown): { readonly day?: string } =>
  typeof day === 'string' && isDay(day) ? { day: sayDay(language, day) } : {};

/** A phase is kept by its id and told by its name. */
function phaseSaid(language: Language, phase: unknown): { readonly phase?: string } {
  const name = modelTexts(language).phases.phases[phaseIds.findIndex((id) => id === phase)]?.[0];
  return name ? { phase: name } : {};
}

/** What happened, to be read after the name of who did it. */
export const tellEvent =
  (language: Language) =>
  ({ kind, details }: Pick<HistoryEvent, 'kind' | 'details'>): string =>
    say(language)(isKey(kind) ? kind : 'unknown', {
      ...unsaid,
      ...details,
      ...('section' in details ? { clause: details['section'] } : {}),
      ...phaseSaid(language, details['phase']),
      ...daySaid(language, details['day']),
      reason: reasons[String(details['reason'])] ?? 'all',
    });
