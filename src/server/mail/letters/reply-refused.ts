import type { Composer } from '../letter-body.ts';

export const replyRefused: Composer<'reply-refused'> = ({ language, why, path }, { say, absolute }) => ({
  language,
  subject: say('refused.subject'),
  paragraphs: [say(`refused.${why}`), say('refused.kept')],
  action: { label: say('refused.action'), url: absolute(path) },
  // The answer to an answer: no machine is to answer it again (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-replied' },
});
