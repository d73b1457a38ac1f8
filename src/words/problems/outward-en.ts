import type { outward as da } from './outward-da.ts';

/** What may be wrong with what is said to others, and with what others write to us. */
export const outward: Readonly<Record<keyof typeof da, string>> = {
  'communication-is-out':
    'It has been said or put away, so the words can be neither changed nor approved. Put the line in the plan again if it is to be redone.',
  'communication-not-approved': 'It can go out when the other parties have approved it.',
  'day-ahead': 'That day has not come yet. Choose today or a day before.',
  'inbox-closed': 'The inbox does not take ideas just now. Write to us or call us instead.',
  'idea-not-answered-yes': 'The idea can become a partnership when you have answered yes.',
  'bad-word': 'Write the word in small letters, numbers and hyphens, for example roskilde-library.',
  'bad-reply-days': 'Choose between 1 and 60 days.',
  'word-taken': 'That word is taken. Choose another.',
};
