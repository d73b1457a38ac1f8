import type { Topic } from '#domain/notices/choice.ts';
import type { Letter, LetterKind } from '#features/letters/index.ts';

const topics: Readonly<Record<Exclude<LetterKind, 'waiting'>, Topic | null>> = {
  'sign-in-link': null,
  'one-time-code': null,
  'organisation-invitation': null,
  'party-invitation': null,
  'version-put-forward': 'agreements',
  'all-accepted': 'agreements',
  'deviation-noted': 'agreements',
  'notice-given': null,
  'comment-mention': 'comments',
  'clause-comment': 'comments',
  'reply-refused': null,
  'contact-told': null,
  'clean-up-due': null,
  reminder: 'dates',
  'round-question': 'rounds',
  'idea-received': null,
  'idea-answered': null,
  'case-draft': null,
  'case-confirm': null,
  'case-approval': null,
  'case-suggestion': null,
  'case-ready': null,
  'case-published': null,
  'case-declined': null,
  'meeting-poll': 'meetings',
  'meeting-call': null,
  'minutes-put-forward': 'minutes',
  'minutes-approved': 'news',
  'meeting-reminder': 'meetings',
  'weekly-letter': 'digest',
};

/** What the reader may choose about a letter; null for what was asked for, opens a door or tells a calendar. */
export const topicOf = (letter: Letter): Topic | null =>
  letter.kind === 'waiting' ? letter.topic : topics[letter.kind];
