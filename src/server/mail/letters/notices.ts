import type { LetterLine } from '#features/letters/index.ts';
import { sayMoment } from '#words/dates.ts';
import type { Composer, LetterSection, Writing } from '../letter-body.ts';

/** A heading with its lines, or nothing where there are none. */
const section = (
  { absolute }: Writing,
  heading: string,
  lines: readonly LetterLine[],
): readonly LetterSection[] =>
  lines.length === 0
    ? []
    : [
        {
          heading,
          lines: lines.map(({ text, path, action }) => ({
            text,
            url: absolute(path),
            action: action && { label: action.label, url: absolute(action.path) },
          })),
        },
      ];

export const weeklyLetter: Composer<'weekly-letter'> = (letter, writing) => {
  const { say, absolute } = writing;
  const more =
    letter.more > 0 ? [{ text: say('weekly.more', { count: letter.more }), path: letter.path }] : [];
  return {
    language: letter.language,
    subject: say('weekly.subject'),
    paragraphs: [say('weekly.text')],
    sections: [
      ...section(writing, say('weekly.todo'), [...letter.toDo, ...more]),
      ...section(writing, say('weekly.held'), letter.held),
      ...section(writing, say('weekly.changes'), letter.changes),
      ...section(writing, say('weekly.quiet'), letter.quiet),
    ],
    action: { label: say('weekly.action'), url: absolute(letter.path) },
    afterwards: letter.quiet.length > 0 ? [say('weekly.quiet-why')] : [],
  };
};

/** Kinds of what waits; each has words of its own. */
const spoken = ['gates', 'meetings', 'minutes', 'agreements', 'promises'] as const;

export const waiting: Composer<'waiting'> = (letter, writing) => {
  const { say, absolute } = writing;
  const topic = spoken.find((one) => one === letter.topic) ?? 'promises';
  return {
    language: letter.language,
    subject: say(`waiting.${topic}.subject`, { count: letter.lines.length }),
    paragraphs: [say(`waiting.${topic}.text`)],
    sections: section(writing, say('weekly.todo'), letter.lines),
    action: { label: say('waiting.action'), url: absolute(letter.path) },
  };
};

export const meetingReminder: Composer<'meeting-reminder'> = (letter, { say, absolute }) => {
  const { language, partnership, title, startsAt, place, link } = letter;
  const when = sayMoment(language, startsAt);
  return {
    language,
    subject: say('meeting-soon.subject', { title, when }),
    paragraphs: [
      say('meeting-soon.text', { title, partnership, when }),
      ...(place && place !== link ? [say('call.place', { place })] : []),
      ...(link ? [say('call.link', { link })] : []),
    ],
    action: { label: say('call.action'), url: absolute(letter.path) },
  };
};
