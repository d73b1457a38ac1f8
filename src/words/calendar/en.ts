import type { da } from './da.ts';

export const en: Readonly<Record<keyof typeof da, string>> = {
  nameOfOne: '{partnership}: important dates',
  nameOfAll: 'My partnerships: important dates',
  aboutOne:
    'The dates that the parties in {partnership} have agreed on. The calendar follows when they change.',
  aboutAll:
    'The dates agreed on in the partnerships you take part in. The calendar follows when they change.',
  title_start: '{partnership} begins',
  title_evaluation: 'Evaluation of {partnership}',
  title_notice: 'Last day to give notice in {partnership}',
  'title_last-meeting': 'Last meeting of {partnership}',
  title_end: '{partnership} ends',
  text_start:
    'The agreement holds from today. See that everyone knows who takes the first step, and when you meet next.',
  text_evaluation:
    'Today you look at the partnership together. Take out the win-win canvas: is each party getting what it hoped for? Write down what you change.',
  text_notice:
    'A party that wants to leave at the end of the period must tell the others today at the latest. If nobody wants to leave, you need do nothing.',
  'text_last-meeting':
    'Today you meet for the last time as planned. Agree on what shall live on, who sees to it, and what you will tell others.',
  text_end:
    'The agreement holds to the end of today. To go on, write an amendment; to stop, say thank you and keep what you have learned.',
  title_meeting: '{title}: {partnership}',
  text_meeting: 'Agenda, notes and minutes are on the page of the meeting.',
  notAgreedYet: 'The date is in the draft agreement and has not been accepted by all parties yet.',
  example: 'The partnership is a constructed example.',
  seeHere: 'See the partnership: {address}',
};
