import { addDays, type Day } from '../time.ts';
import type { Topic } from './choice.ts';

/** When somebody is reminded of what waits: so many days after it came, or so many before its day; once. */
export type Rule = { readonly topic: Topic } & ({ readonly after: number } | { readonly before: number });

/** By the kind of what waits. What is not here stands in the weekly letter alone, or has letters of its own. */
export const rules: Readonly<Partial<Record<string, Rule>>> = {
  'phase-gate': { topic: 'gates', after: 0 },
  'poll-answer': { topic: 'meetings', after: 3 },
  'minutes-approval': { topic: 'minutes', after: 3 },
  'handover-confirm': { topic: 'promises', after: 1 },
  acceptance: { topic: 'agreements', after: 7 },
  'promise-offered': { topic: 'promises', after: 1 },
  'promise-due': { topic: 'promises', before: 3 },
};

type Awaited = { readonly due: Day | null; readonly seenOn: Day; readonly toldOn: Day | null };

/** Whether today is the day to remind: only once, and only while it still waits. */
export function isToTell(rule: Rule, { due, seenOn, toldOn }: Awaited, today: Day): boolean {
  if (toldOn !== null) return false;
  if ('after' in rule) return today >= addDays(seenOn, rule.after);
  return due !== null && today >= addDays(due, -rule.before);
}
