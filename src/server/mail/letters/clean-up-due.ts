import type { Composer } from '../letter-body.ts';

/** Once a year to who administers an organisation: what has stood for long, without a name in the mail. */
export const cleanUpDue: Composer<'clean-up-due'> = (letter, { say, absolute }) => {
  const { language, organisation, count } = letter;
  return {
    language,
    subject: say('clean-up.subject', { organisation }),
    paragraphs: [say('clean-up.text', { organisation, count }), say('clean-up.how')],
    action: { label: say('clean-up.action'), url: absolute(letter.path) },
    afterwards: [say('clean-up.why')],
  };
};
