import type { Composer } from '../letter-body.ts';

export const versionPutForward: Composer<'version-put-forward'> = (letter, { say, absolute }) => {
  const { language, partnership, number, by, note } = letter;
  const subject = letter.amendment ? 'forward.subject-amendment' : 'forward.subject';
  return {
    language,
    subject: say(subject, { partnership, number: String(number) }),
    paragraphs: [
      say('forward.text', { by, partnership, number: String(number) }),
      ...(note.trim() === '' ? [] : [say('forward.note', { by, note })]),
      say('forward.next'),
    ],
    action: { label: say('forward.action'), url: absolute(letter.path) },
  };
};

export const allAccepted: Composer<'all-accepted'> = (letter, { say, absolute }) => {
  const { language, partnership, number, sha256 } = letter;
  return {
    language,
    subject: say('accepted.subject', { partnership }),
    paragraphs: [say('accepted.text', { partnership, number: String(number) }), say('accepted.documents')],
    action: { label: say('accepted.action'), url: absolute(letter.path) },
    afterwards: [say('accepted.sum', { sha256 })],
  };
};
