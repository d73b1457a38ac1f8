import { sayDay } from '#words/dates.ts';
import type { Composer } from '../letter-body.ts';

/** A few questions and the way to them; opening the link answers nothing. */
export const roundQuestion: Composer<'round-question'> = (letter, { say, absolute }) => {
  const { language, partnership, about, title, again } = letter;
  const day = sayDay(language, letter.deadline);
  const values = { partnership, title, day };
  return {
    language,
    subject: say(`round.${about}.subject`, values),
    paragraphs: [say(`round.${about}.text`, values), ...(again ? [say('round.again')] : [])],
    action: { label: say('round.action'), url: absolute(letter.path) },
    afterwards: [say('round.deadline', { day }), say('round.why')],
  };
};
