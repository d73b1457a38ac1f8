import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import { sayMoment } from '../dates.ts';
import type { SayPeople } from './index.ts';

type Mail = { readonly sentAt: Moment | null; readonly attempts: number };

/** `sendt …`, `venter`, or `venter, 2 forsøg mislykkedes`. */
export function sayMailState(say: SayPeople, language: Language, { sentAt, attempts }: Mail): string {
  if (sentAt) return say('mailSent', { date: sayMoment(language, sentAt) });
  return attempts === 0 ? say('mailWaits') : `${say('mailWaits')}, ${say('mailFailed', { count: attempts })}`;
}
