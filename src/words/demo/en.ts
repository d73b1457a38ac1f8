import type { da } from './da.ts';

export const en: Readonly<Record<keyof typeof da, string>> = {
  made: 'The demonstration partnership “Rummet imellem” has been put in. It is a constructed example.',
  thereAlready: 'The demonstration partnership is here already. Here are new links:',
  address: 'The partnership: {address}',
  lead: 'Sign in as {name} (leads the partnership):',
  partner: 'Sign in as {name}:',
  guest: 'Guest link for {name} (no account):',
  guestCode:
    'The guest link asks for a code. It is sent to {email}; the administrator can read it in the outbox.',
  once: 'Each sign-in link works once, within an hour. Run the command again for new ones.',
  skippedFind: 'We knew each other from earlier events.',
  removed: 'The demonstration partnership has been taken out.',
  notThere: 'There is no demonstration partnership to take out.',
  purpose: 'People who come for a book or a desk meet contemporary art without having planned to.',
  note: 'First version, as we went through it at the meeting. Read the clauses on rights and on notice with care.',
  renewalNote: 'We would like to go on. Let us talk about how many events when the first year is over.',
  comment:
    'We would like the artist to be told two days before a work is moved. Can that stand here, or under rights?',
  templateTitle: 'After the event',
  templateSummary: 'Three short questions that both parties answer the day after.',
  templateGroup: 'About the event',
  templateVisitors: 'How well did we reach those we wanted to reach?',
  templateTogether: 'How well did we work together on it?',
  templateNext: 'What do we do differently next time?',
  templateLow: 'Not at all',
  templateHigh: 'Entirely',
};
