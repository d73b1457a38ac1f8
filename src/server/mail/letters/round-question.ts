import { sayDay } from '#words/dates.ts';
import type { Composer } from '../letter-body.ts';

/** A few questions and the way to them; opening the link answers nothing. */
export const roundQuestion: Composer<'round-question'> = (letter, { say, absolute }) => {
  const { language, partnership, about, title, again, stopPath } = letter;
  const day = sayDay(language, letter.deadline);
  const values = { partnership, title, day };
  const stop = stopPath === undefined ? null : absolute(stopPath);
  return {
    language,
    subject: say(`round.${about}.subject`, values),
    paragraphs: [say(`round.${about}.text`, values), ...(again ? [say('round.again')] : [])],
    action: { label: say('round.action'), url: absolute(letter.path) },
    afterwards: [say('round.deadline', { day }), ...(stop === null ? [] : [say('round.why', { url: stop })])],
    ...(stop !== null && {
      headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  };
};
