import type { Language } from '#domain/language.ts';
import type { KeptChange, PromiseSource } from '#features/promises/index.ts';
import { address } from '../addresses.ts';
import { catalogue } from '../catalogue.ts';
import { sayDay } from '../dates.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const promiseWords = catalogue<keyof typeof da>({ da, en });

/** What happened to a promise, as a sentence with who did it. */
export function tellChange(language: Language, change: KeptChange): string {
  const say = promiseWords(language);
  const day = (known: string | null): string => (known === null ? say('noDaySaid') : sayDay(language, known));
  return say(`change_${change.kind}`, {
    who: [change.personName, change.partyName].filter(Boolean).join(', '),
    to: change.toPartyName,
    from: day(change.fromDue),
    day: day(change.toDue),
    due: change.toDue === null ? 'none' : 'day',
  });
}

/** Where a promise was given; null for what was written in the list itself. */
export function sourceAddress(
  language: Language,
  partnershipId: string,
  source: PromiseSource,
): string | null {
  const room = ['workspace', 'partnerships', partnershipId] as const;
  const { kind, id, key = '' } = source;
  switch (kind) {
    case 'own':
      return null;
    case 'clause':
      return address(
        language,
        ...room,
        'agreement',
        ...(/^A\d\d/.test(key) ? ['clauses', key.slice(0, 3)] : []),
      );
    case 'risk':
      return address(language, ...room, 'risks', ...(id === null ? [] : [id]));
    case 'meeting':
      return address(language, ...room, 'meetings', ...(id === null ? [] : [id]));
    case 'phase':
      return address(language, ...room, 'phases');
    case 'workshop':
      return id === null ? address(language, ...room) : address(language, 'workshop', id);
    case 'evaluation':
      return address(language, ...room, 'evaluations');
    case 'communication':
      return address(language, ...room, 'communication');
    case 'handover':
      return address(language, ...room, 'handover');
  }
}
