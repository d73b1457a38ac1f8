import type { Composer } from '../letter-body.ts';

export const clauseComment: Composer<'clause-comment'> = (letter, { say, absolute }) => {
  const { language, by, clause, partnership } = letter;
  return {
    language,
    subject: say('clause-comment.subject', { by, clause }),
    paragraphs: [say('clause-comment.text', { by, clause, partnership })],
    action: { label: say('mention.action'), url: absolute(letter.path) },
  };
};
