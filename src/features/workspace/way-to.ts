import type { Language } from '#domain/language.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import type { RoomDate } from './room-dates.ts';

/** Which page of the room a kind of thing is done on; with `id` when it is a page of its own. */
const pages: Readonly<Record<string, readonly [word: string, own: boolean, part?: string]>> = {
  side: ['sheets', true],
  mention: ['sheets', true],
  acceptance: ['agreement', false],
  renewal: ['agreement', false, 'renewal'],
  'phase-gate': ['phases', true],
  'phase-tick': ['phases', true],
  'poll-answer': ['meetings', true],
  'minutes-approval': ['meetings', true],
  'agenda-missing': ['meetings', true],
  'promise-offered': ['promises', true],
  'promise-due': ['promises', true],
  'contribution-question': ['contributions', true],
  'risk-review': ['risks', true],
  'communication-approve': ['communication', true],
  'communication-say': ['communication', true],
  evaluation: ['evaluations', true],
  'handover-name': ['handover', true],
  'handover-take': ['handover', true],
  'handover-confirm': ['handover', true],
  'ending-say': ['ending', false],
  'ending-reopen': ['ending', false],
};

export function wayTo(language: Language, { kind, partnershipId, id }: ToDo): string {
  const [word, own, part] = pages[kind] ?? [undefined, false];
  const path = word === undefined ? [] : own ? [word, id] : [word];
  return address(language, 'workspace', 'partnerships', partnershipId, ...path, ...(part ? [part] : []));
}

const datedPages: Readonly<Partial<Record<RoomDate['kind'], string>>> = {
  promise: 'promises',
  'risk-review': 'risks',
  communication: 'communication',
};

/** The page of what has a day, where it has one of its own. */
export function wayToDate(language: Language, partnershipId: string, { kind, id }: RoomDate): string {
  const page = datedPages[kind];
  const path = page !== undefined && id !== null ? [page, id] : ['evaluations'];
  return address(language, 'workspace', 'partnerships', partnershipId, ...path);
}
