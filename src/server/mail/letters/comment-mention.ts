import type { Composer } from '../letter-body.ts';

export const commentMention: Composer<'comment-mention'> = (letter, { say, absolute }) => {
  const { language, by, sheet, partnership } = letter;
  return {
    language,
    subject: say('mention.subject', { by, sheet }),
    paragraphs: [say('mention.text', { by, sheet, partnership })],
    action: { label: say('mention.action'), url: absolute(letter.path) },
  };
};
