import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  title: 'With you right now',
  onlyYou:
    'Only you see this. The numbers are from the partnerships that you can see, without those that have ended.',
  how: 'How this was counted',
  more: '{count, plural, one {and one more} other {and # more}}',
  allPartnerships: 'All partnerships',
  'under-way': '{count, plural, one {One partnership is under way} other {# partnerships are under way}}',
  'no-purpose':
    '{count, plural, =0 {{of, plural, one {Your partnership has its purpose in writing} other {All # partnerships have their purpose in writing}}} one {{count} of {of} partnerships has no purpose in writing} other {{count} of {of} partnerships have no purpose in writing}}',
  'one-party':
    '{count, plural, =0 {{of, plural, one {Your partnership has at least two parties} other {All # partnerships have at least two parties}}} one {{count} of {of} partnerships has only one party} other {{count} of {of} partnerships have only one party}}',
  kinds:
    '{count, plural, =0 {You have no partners in your partnerships yet} one {You are partners with one other organisation} other {You are partners with # other organisations}}',
  'no-sheet':
    '{count, plural, =0 {{of, plural, one {Your partnership has a win-win sheet} other {All # partnerships have a win-win sheet}}} one {{count} of {of} partnerships has no win-win sheet} other {{count} of {of} partnerships have no win-win sheet}}',
  'my-sheets':
    '{count, plural, =0 {No sheet waits for your side} one {One sheet waits for your side} other {# sheets wait for your side}}',
  'one-person':
    '{count, plural, =0 {No party rests on one person} one {One party out of {of} rests on one person} other {# parties out of {of} rest on one person}}',
  'no-agreement':
    '{count, plural, =0 {{of, plural, one {Your partnership has an agreement or a draft} other {All # partnerships have an agreement or a draft}}} one {{count} of {of} partnerships has no agreement} other {{count} of {of} partnerships have no agreement}}',
  evaluations:
    '{count, plural, =0 {No evaluation falls within the next 30 days} one {One evaluation falls within the next 30 days} other {# evaluations fall within the next 30 days}}',
  'how_under-way': 'Partnerships that you can see and that have not ended.',
  'how_no-purpose': 'Partnerships where the field for the purpose is empty, out of all that are under way.',
  'how_one-party': 'Partnerships with fewer than two parties right now, out of all that are under way.',
  how_kinds:
    'Each organisation counts once, also when it is in several partnerships. Your own are not counted.',
  'how_no-sheet':
    'Partnerships without a win-win sheet, out of all that are under way. Loose sheets in the browser do not count.',
  'how_my-sheets':
    'Win-win sheets that have not been shown yet, where the party that you write for has not said that it is ready.',
  'how_one-person':
    'Parties where exactly one person has a seat today. Parties that nobody has come for yet are not counted.',
  'how_no-agreement':
    'Partnerships where the agreement has not been begun, out of all that are under way. A draft counts as begun.',
  how_evaluations:
    'Dates for evaluation from today and 30 days on, by the agreement in force, else by its draft.',
  step_start: 'Open {name}',
  step_purpose: 'Write the purpose of {name}',
  'step_add-party': 'Bring a party into {name}',
  step_sheets: 'Begin a win-win sheet in {name}',
  step_sheet: 'Write your side of “{about}” in {name}',
  step_parties: '{about} in {name}: give a colleague a seat',
  step_agreement: 'Begin the agreement of {name}',
  step_calendar: '{about}: {name}',
};
