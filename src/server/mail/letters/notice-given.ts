import { sayDay } from '#words/dates.ts';
import type { Composer } from '../letter-body.ts';

export const noticeGiven: Composer<'notice-given'> = (letter, { say, absolute }) => {
  const { language, by, party, partnership, day } = letter;
  return {
    language,
    subject: say('notice.subject', { partnership, party }),
    paragraphs: [say('notice.text', { by, party, partnership, day: sayDay(language, day) })],
    action: { label: say('notice.action'), url: absolute(letter.path) },
  };
};
