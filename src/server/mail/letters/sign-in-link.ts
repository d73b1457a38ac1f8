import type { Composer } from '../letter-body.ts';

export const signInLink: Composer<'sign-in-link'> = ({ language, minutes, path }, { say, absolute }) => ({
  language,
  subject: say('sign-in.subject'),
  paragraphs: [say('sign-in.text', { minutes })],
  action: { label: say('sign-in.action'), url: absolute(path) },
  afterwards: [say('sign-in.not-you')],
});
