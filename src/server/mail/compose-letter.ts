import type { Letter, LetterKind } from '#features/letters/index.ts';
import { mailWords } from '#words/mail/index.ts';
import { allAccepted, versionPutForward } from './letters/agreement-news.ts';
import {
  caseApproval,
  caseConfirm,
  caseDeclined,
  caseDraft,
  casePublished,
  caseReady,
  caseSuggestion,
} from './letters/cases.ts';
import { ideaAnswered, ideaReceived } from './letters/ideas.ts';
import { organisationInvitation, partyInvitation } from './letters/invitations.ts';
import { clauseComment } from './letters/clause-comment.ts';
import { cleanUpDue } from './letters/clean-up-due.ts';
import { contactTold } from './letters/contact-told.ts';
import { deviationNoted } from './letters/deviation-noted.ts';
import { commentMention } from './letters/comment-mention.ts';
import { meetingCall, meetingPoll, minutesApproved, minutesPutForward } from './letters/meetings.ts';
import { noticeGiven } from './letters/notice-given.ts';
import { oneTimeCode } from './letters/one-time-code.ts';
import { replyRefused } from './letters/reply-refused.ts';
import { reminder } from './letters/reminder.ts';
import { roundQuestion } from './letters/round-question.ts';
import { meetingReminder, waiting, weeklyLetter } from './letters/notices.ts';
import { signInLink } from './letters/sign-in-link.ts';
import type { Composer, LetterBody, Writing } from './letter-body.ts';

const composers: { readonly [Kind in LetterKind]: Composer<Kind> } = {
  'sign-in-link': signInLink,
  'one-time-code': oneTimeCode,
  'organisation-invitation': organisationInvitation,
  'party-invitation': partyInvitation,
  'version-put-forward': versionPutForward,
  'all-accepted': allAccepted,
  'deviation-noted': deviationNoted,
  'notice-given': noticeGiven,
  'comment-mention': commentMention,
  'clause-comment': clauseComment,
  'reply-refused': replyRefused,
  'contact-told': contactTold,
  'clean-up-due': cleanUpDue,
  reminder,
  'round-question': roundQuestion,
  'idea-received': ideaReceived,
  'idea-answered': ideaAnswered,
  'case-draft': caseDraft,
  'case-confirm': caseConfirm,
  'case-approval': caseApproval,
  'case-suggestion': caseSuggestion,
  'case-ready': caseReady,
  'case-published': casePublished,
  'case-declined': caseDeclined,
  'meeting-poll': meetingPoll,
  'meeting-call': meetingCall,
  'minutes-put-forward': minutesPutForward,
  'minutes-approved': minutesApproved,
  'meeting-reminder': meetingReminder,
  'weekly-letter': weeklyLetter,
  waiting,
};

/** The letter in the words of its reader's language. */
export function composeLetter(letter: Letter, publicUrl: string): LetterBody {
  const compose = composers[letter.kind] as (letter: Letter, writing: Writing) => LetterBody;
  return compose(letter, {
    say: mailWords(letter.language),
    absolute: (path) => new URL(path, publicUrl).toString(),
  });
}
