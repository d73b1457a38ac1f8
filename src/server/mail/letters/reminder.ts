import { sayDay } from '#words/dates.ts';
import type { Composer } from '../letter-body.ts';

/** Nobody asked for this one today: it says why it came, and every mail program can turn it off. */
export const reminder: Composer<'reminder'> = (letter, { say, absolute }) => {
  const { language, partnership, about } = letter;
  const day = sayDay(language, letter.day);
  const stop = absolute(letter.stopPath);
  return {
    language,
    subject: say(`reminder.${about}.subject`, { partnership, day }),
    paragraphs: [say(`reminder.${about}.text`, { partnership, day })],
    action: { label: say('reminder.action'), url: absolute(letter.path) },
    afterwards: [say('reminder.why', { url: stop })],
    // RFC 8058: with both, the mail program offers a button that needs no page.
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
};
