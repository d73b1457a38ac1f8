import type { da } from './paper-da.ts';

export const en: Record<keyof typeof da, string> = {
  paperTitle: 'On paper for people outside',
  paperDetail: 'for Word',
  paperInvitation: 'Invitation: {title}',
  paperPoll: 'When can you come? {title}',
  paperFooter: '{partnership}. Printed {moment}.',
  paperExample: 'A made-up example.',
  paperCancelled: 'The meeting has been called off.',
  paperKind: 'Meeting',
  paperWhen: 'When',
  paperTimes: 'The times',
  paperTimesText: 'Put one cross by each time, and give the sheet back to whoever gave it to you.',
  paperName: 'Your name',
};
