import { sayDay } from '#words/dates.ts';
import type { Composer } from '../letter-body.ts';

/** With no word of the idea: nobody is to have this house send others' words to strangers. */
export const ideaReceived: Composer<'idea-received'> = ({ language, organisation, dueOn }, { say }) => ({
  language,
  subject: say('idea.received.subject', { organisation }),
  paragraphs: [
    say('idea.received.text', { organisation }),
    say('idea.received.due', { organisation, day: sayDay(language, dueOn) }),
  ],
  afterwards: [say('idea.received.not-you')],
});

export const ideaAnswered: Composer<'idea-answered'> = (letter, { say }) => {
  const { language, organisation, by, title, answer, text, days } = letter;
  return {
    language,
    subject: say('idea.answered.subject', { organisation, title }),
    paragraphs: [
      say('idea.answered.text', { title, organisation }),
      ...text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
      say('idea.answered.by', { by, organisation }),
    ],
    afterwards: [say(`idea.answered.${answer}`, { organisation, days })],
  };
};
