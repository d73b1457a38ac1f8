import { sayDay } from '#words/dates.ts';
import type { Composer } from '../letter-body.ts';

export const organisationInvitation: Composer<'organisation-invitation'> = (letter, { say, absolute }) => {
  const { language, organisation, inviter } = letter;
  return {
    language,
    subject: say('organisation.subject', { organisation }),
    paragraphs: [say('organisation.text', { inviter, organisation })],
    action: { label: say('organisation.action'), url: absolute(letter.path) },
    afterwards: [say('link.personal', { day: sayDay(language, letter.expiresAt.slice(0, 10)) })],
  };
};

export const partyInvitation: Composer<'party-invitation'> = (letter, { say, absolute }) => {
  const { language, organisation, partnership, inviter } = letter;
  return {
    language,
    subject: say('party.subject', { partnership }),
    paragraphs: [
      say('party.text', { inviter, partnership, organisation }),
      say(letter.mayAccept ? 'party.accept' : 'party.answer', { organisation }),
      say('party.no-account'),
    ],
    action: { label: say('party.action'), url: absolute(letter.path) },
    afterwards: [say('link.personal', { day: sayDay(language, letter.expiresAt.slice(0, 10)) })],
  };
};
