import type { Letter } from '#features/letters/index.ts';
import { sayDay } from '#words/dates.ts';
import type { Composer, Writing } from '../letter-body.ts';

const linkEnds = (
  letter: Pick<Letter, 'language'> & { readonly expiresAt: string },
  { say }: Writing,
): string => say('case.link', { day: sayDay(letter.language, letter.expiresAt.slice(0, 10)) });

/** With no word of the case: nobody is to have this house send others' words to strangers. */
export const caseDraft: Composer<'case-draft'> = (letter, writing) => ({
  language: letter.language,
  subject: writing.say('case.draft.subject'),
  paragraphs: [writing.say('case.draft.text')],
  action: { label: writing.say('case.draft.action'), url: writing.absolute(letter.path) },
  afterwards: [linkEnds(letter, writing), writing.say('case.not-you')],
});

export const caseConfirm: Composer<'case-confirm'> = (letter, writing) => ({
  language: letter.language,
  subject: writing.say('case.confirm.subject'),
  paragraphs: [writing.say('case.confirm.text')],
  action: { label: writing.say('case.confirm.action'), url: writing.absolute(letter.path) },
  afterwards: [linkEnds(letter, writing), writing.say('case.not-you')],
});

export const caseApproval: Composer<'case-approval'> = (letter, writing) => {
  const { language, title, library, party, path } = letter;
  const { say, absolute } = writing;
  return {
    language,
    subject: say('case.approval.subject', { title }),
    paragraphs: [say(`case.approval.${party}`, { library }), say('case.approval.next')],
    action: { label: say('case.approval.action'), url: absolute(path) },
    afterwards: [linkEnds(letter, writing), say('case.approval.privacy')],
  };
};

export const caseSuggestion: Composer<'case-suggestion'> = (letter, writing) => {
  const { language, title, party, text, path } = letter;
  const { say, absolute } = writing;
  return {
    language,
    subject: say('case.suggestion.subject', { title }),
    paragraphs: [say(`case.suggestion.${party}`, { title }), text, say('case.suggestion.next')],
    action: { label: say('case.suggestion.action'), url: absolute(path) },
    afterwards: [linkEnds(letter, writing)],
  };
};

export const caseReady: Composer<'case-ready'> = ({ language, title, path }, { say, absolute }) => ({
  language,
  subject: say('case.ready.subject', { title }),
  paragraphs: [say('case.ready.text', { title })],
  action: { label: say('case.ready.action'), url: absolute(path) },
});

export const casePublished: Composer<'case-published'> = (letter, { say, absolute }) => ({
  language: letter.language,
  subject: say('case.published.subject', { title: letter.title }),
  paragraphs: [say('case.published.text', { title: letter.title })],
  action: { label: say('case.published.action'), url: absolute(letter.path) },
  afterwards: [say('case.published.privacy', { days: letter.days })],
});

export const caseDeclined: Composer<'case-declined'> = ({ language, title, by, reason }, { say }) => ({
  language,
  subject: say('case.declined.subject', { title }),
  paragraphs: [
    say(`case.declined.${by}`, { title }),
    ...(reason === '' ? [] : [say('case.declined.reason', { reason })]),
    say('case.declined.next'),
  ],
});
