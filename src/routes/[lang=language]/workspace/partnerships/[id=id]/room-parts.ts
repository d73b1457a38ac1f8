import type { Language } from '#domain/language.ts';
import { communicationWords } from '#words/communication/index.ts';
import { contactWords } from '#words/contacts/index.ts';
import { copyWords } from '#words/copies/index.ts';
import { contributionWords } from '#words/contributions/index.ts';
import { fileWords } from '#words/files/index.ts';
import { noteWords } from '#words/notes/index.ts';
import { handoverWords } from '#words/handovers/index.ts';
import { endingWords } from '#words/endings/index.ts';
import { meetingWords } from '#words/meetings/index.ts';
import { evaluationWords } from '#words/evaluations/index.ts';
import { partnershipWords } from '#words/partnerships/index.ts';
import { promiseWords } from '#words/promises/index.ts';
import { questionWords } from '#words/questions/index.ts';
import { roomSearchWords } from '#words/room-search/index.ts';
import { riskWords } from '#words/risks/index.ts';
import { strategyWords } from '#words/strategy/index.ts';

/** The pages of a partnership, in the groups and the order in which people look for them. */
export const roomGroups = ['work', 'ground', 'room'] as const;
export type RoomGroup = (typeof roomGroups)[number];

export type RoomPart = {
  readonly group: RoomGroup;
  /** The word of its address; the start page has none. */
  readonly word: string;
  readonly label: (language: Language) => string;
  /** The word of another page that belongs to this one. */
  readonly also?: string;
};

export const roomParts: readonly RoomPart[] = [
  { group: 'work', word: '', label: (language) => partnershipWords(language)('navStart') },
  { group: 'work', word: 'phases', label: (language) => partnershipWords(language)('navPhases') },
  { group: 'work', word: 'promises', label: (language) => promiseWords(language)('nav') },
  { group: 'work', word: 'meetings', label: (language) => meetingWords(language)('roomNav') },
  { group: 'work', word: 'sheets', label: (language) => partnershipWords(language)('navSheets') },
  {
    group: 'work',
    word: 'evaluations',
    label: (language) => evaluationWords(language)('nav'),
    also: 'pulse',
  },
  {
    group: 'ground',
    word: 'agreement',
    label: (language) => partnershipWords(language)('navAgreement'),
    also: 'data-roles',
  },
  { group: 'ground', word: 'contributions', label: (language) => contributionWords(language)('nav') },
  { group: 'ground', word: 'communication', label: (language) => communicationWords(language)('nav') },
  { group: 'ground', word: 'risks', label: (language) => riskWords(language)('nav') },
  { group: 'ground', word: 'strategy', label: (language) => strategyWords(language)('ourGoals') },
  { group: 'ground', word: 'questions', label: (language) => questionWords(language)('roomNav') },
  { group: 'room', word: 'search', label: (language) => roomSearchWords(language)('nav') },
  { group: 'room', word: 'parties', label: (language) => partnershipWords(language)('navParties') },
  { group: 'room', word: 'notes', label: (language) => noteWords(language)('nav') },
  { group: 'room', word: 'files', label: (language) => fileWords(language)('nav') },
  { group: 'room', word: 'contacts', label: (language) => contactWords(language)('nav') },
  { group: 'room', word: 'handover', label: (language) => handoverWords(language)('nav') },
  { group: 'room', word: 'ending', label: (language) => endingWords(language)('nav') },
  { group: 'room', word: 'calendar', label: (language) => partnershipWords(language)('navCalendar') },
  { group: 'room', word: 'history', label: (language) => partnershipWords(language)('navHistory') },
  { group: 'room', word: 'export', label: (language) => copyWords(language)('nav') },
];
