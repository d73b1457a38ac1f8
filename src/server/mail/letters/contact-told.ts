import type { Composer } from '../letter-body.ts';

/** What is kept, where it came from, and the way to say no; opening the link changes nothing. */
export const contactTold: Composer<'contact-told'> = (letter, { say, absolute }) => {
  const { language, kept, party, partnership, source } = letter;
  const known = [kept.name, `${kept.function}, ${kept.organisation}`, kept.email, kept.phone];
  return {
    language,
    subject: say('contact.subject', { partnership }),
    paragraphs: [
      say('contact.text', { party, partnership }),
      say('contact.kept', { kept: known.filter((part) => part !== '').join(' · ') }),
      say('contact.source', { source }),
      say('contact.why'),
      say('contact.rights'),
    ],
    action: { label: say('contact.action'), url: absolute(letter.path) },
    afterwards: [say('contact.once')],
  };
};
