import { addMonths } from '../evaluations/next-pulse.ts';
import type { Day } from '../time.ts';

/** The kinds of information about people that have a clock. */
export const retentionKinds = ['contact', 'guest-link', 'quiet-member', 'former-member'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** How many months each may stand: since the last sign of life, or since it ended. Ours to set; the law names no number. */
export const retentionMonths: Readonly<Record<RetentionKind, number>> = {
  contact: 24,
  'guest-link': 12,
  'quiet-member': 24,
  'former-member': 24,
};

/** What is kept with a reason is asked about again after a year. */
export const keptUntil = (today: Day): Day => addMonths(today, 12);

export const isPastTime = (kind: RetentionKind, since: Day, today: Day): boolean =>
  addMonths(since, retentionMonths[kind]) < today;
