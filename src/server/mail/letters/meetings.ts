import type { Language } from '#domain/language.ts';
import type { Letter } from '#features/letters/index.ts';
import { sayMoment } from '#words/dates.ts';
import type { Composer, Writing } from '../letter-body.ts';

const when = (language: Language, moments: readonly string[]): string =>
  moments.map((moment) => `– ${sayMoment(language, moment)}`).join('\n');

/** The one who does it, or the house where nobody is known by name. */
const named = (by: string, say: Writing['say']): string => by || say('house');

export const meetingPoll: Composer<'meeting-poll'> = (letter, { say, absolute }) => {
  const { language, partnership, title, by, times } = letter;
  return {
    language,
    subject: say('poll.subject', { title, partnership }),
    paragraphs: [say('poll.text', { by: named(by, say), title, partnership }), when(language, times)],
    action: { label: say('poll.action'), url: absolute(letter.path) },
    afterwards: [say('poll.how')],
  };
};

/** In words for who reads the mail, and in iTIP for the calendar; both say the same. */
export const meetingCall: Composer<'meeting-call'> = (letter, { say, absolute }) => {
  const { language, partnership, change, startsAt, call, link } = letter;
  const values = { title: call.title, partnership, when: sayMoment(language, startsAt) };
  const url = absolute(letter.path);
  const facts = [
    ...(call.place && call.place !== link ? [say('call.place', { place: call.place })] : []),
    ...(link ? [say('call.link', { link })] : []),
  ];
  const agenda = letter.agenda.map(({ begins, text }) => say('call.item', { begins, text })).join('\n');
  const off = change === 'off';
  const paragraphs = [
    say(`call.${change}.text`, values),
    ...(off || facts.length === 0 ? [] : [facts.join('\n')]),
    ...(off || agenda === '' ? [] : [`${say('call.agenda')}\n${agenda}`]),
  ];
  return {
    language,
    subject: say(`call.${change}.subject`, values),
    paragraphs,
    ...(off ? {} : { action: { label: say('call.action'), url } }),
    afterwards: off ? [] : [say('call.calendar')],
    calendar: { ...call, url, description: [...paragraphs.slice(1), ...(off ? [] : [url])].join('\n\n') },
  };
};

type MinutesLetter = Extract<Letter, { kind: 'minutes-put-forward' | 'minutes-approved' }>;

const about = ({ title, partnership, number }: MinutesLetter) => ({
  title,
  partnership,
  number: String(number),
});

export const minutesPutForward: Composer<'minutes-put-forward'> = (letter, { say, absolute }) => ({
  language: letter.language,
  subject: say('minutes.subject', about(letter)),
  paragraphs: [
    say('minutes.text', { ...about(letter), by: named(letter.by, say) }),
    ...(letter.note.trim() === ''
      ? []
      : [say('forward.note', { by: named(letter.by, say), note: letter.note })]),
  ],
  action: { label: say('minutes.action'), url: absolute(letter.path) },
});

export const minutesApproved: Composer<'minutes-approved'> = (letter, { say, absolute }) => ({
  language: letter.language,
  subject: say('minutes-approved.subject', about(letter)),
  paragraphs: [say('minutes-approved.text', about(letter))],
  action: { label: say('minutes-approved.action'), url: absolute(letter.path) },
  afterwards: [say('accepted.sum', { sha256: letter.sha256 })],
});
