import type { Composer } from '../letter-body.ts';

export const oneTimeCode: Composer<'one-time-code'> = (letter, { say }) => ({
  language: letter.language,
  subject: say('code.subject', { code: letter.code }),
  paragraphs: [say('code.text', { partnership: letter.partnership })],
  code: { label: say('code.label'), code: letter.code },
  afterwards: [say('code.minutes', { minutes: letter.minutes })],
});
