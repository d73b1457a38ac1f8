import type { Composer } from '../letter-body.ts';

export const deviationNoted: Composer<'deviation-noted'> = (letter, { say, absolute }) => {
  const { language, by, clause, partnership } = letter;
  return {
    language,
    subject: say('deviation.subject', { partnership }),
    paragraphs: [say('deviation.text', { by, clause, partnership })],
    action: { label: say('deviation.action'), url: absolute(letter.path) },
  };
};
