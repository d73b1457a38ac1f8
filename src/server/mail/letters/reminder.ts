import { sayDay } from '#words/dates.ts';
import type { Composer } from '../letter-body.ts';

/** Nobody asked for this one today: it says why it came. */
export const reminder: Composer<'reminder'> = (letter, { say, absolute }) => {
  const { language, partnership, about } = letter;
  const day = sayDay(language, letter.day);
  return {
    language,
    subject: say(`reminder.${about}.subject`, { partnership, day }),
    paragraphs: [say(`reminder.${about}.text`, { partnership, day })],
    action: { label: say('reminder.action'), url: absolute(letter.path) },
    afterwards: [say('reminder.why')],
  };
};
