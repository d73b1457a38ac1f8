import type { da } from './da.ts';

/** The front page of the toolbox: what people stand with, and how the tools are arranged. */
export const en: Record<keyof typeof da, string> = {
  arrange: 'The tools are arranged by',
  by_chapter: 'Chapter',
  by_phase: 'Phase',
  by_need: 'What you need',
  find: 'Find a tool',
  findButton: 'Search',
  timeLabel: 'How much time do you have?',
  anyTime: 'It does not matter',
  time_15: 'A quarter of an hour',
  time_30: 'Half an hour',
  time_60: 'An hour',
  phase: 'Phase {number}: {name}',
  count: '{count, plural, =0 {No tools} one {One tool} other {# tools}}',
  countFor:
    '{count, plural, =0 {No tools fit} one {One tool fits} other {# tools fit}} what you have chosen.',
  none: 'No tool fits that. Try fewer words or more time.',
  all: 'Show all tools',
  readChapter: 'Read the chapter',
  onPaper: 'The toolbox on paper',
  onPaperText:
    'All the tools with their numbers, for the wall and for the pocket. Each tool also has an empty sheet of its own to write on.',
  'need_ten-minutes': 'We have ten minutes',
  need_start: 'We want to begin',
  need_find: 'We need a partner',
  need_agree: 'We have to agree',
  need_meet: 'We are about to meet',
  need_stuck: 'We are stuck',
  need_know: 'We want to know whether it works',
  need_leaders: 'Management is asking',
  need_house: 'Our colleagues must come along',
  need_end: 'We are ending it or handing it over',

  posterTitle: 'The toolbox',
  posterLead:
    'For partnerships. Find what you are facing, or the chapter you are in. The sheets are ready at the address, to print as well.',
  pocketTitle: 'The toolbox',
  pocketSubtitle: 'Every partnership tool in your pocket',
  pocketBackTitle: 'Get the sheets',
  pocketBack:
    'Each tool is a sheet to fill in on screen or on paper, alone or together. It is free and needs no account.',
  pocketFold: 'How to fold the booklet',
  fold1: 'Fold in eight',
  fold2: 'Cut the middle',
  fold3: 'Push together',
  fold4: 'Close round the cover',
  qrAlt: 'QR code for {address}',
  continued: '{title} (continued)',
};
