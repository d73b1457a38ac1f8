import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  label: 'Ask yourselves',
  write: 'Write your answer',
  yourAnswer: 'Your answer to: {question}',
  firstHere: 'What you write here in the chapter is not kept until you press “Gather the answers” below.',
  seeKept: 'See the answers you have kept already',
  goOn: 'Gather the answers',
  goOnText:
    'The next page has all the chapter’s questions with what you have written. There the answers can be kept in the browser, printed, or taken into a partnership.',
  pageTitle: 'Ask yourselves: {title}',
  lead: 'Write while you talk. An answer of a sentence or two is enough.',
  description:
    'The questions of the chapter to answer: {title} Your answers stay in your browser until you take them further yourselves.',
  stays:
    'The answers stay in this browser. We do not see them until you ask for a document or take them into a partnership.',
  noScript:
    'Scripts are turned off here, so the browser cannot remember the answers. Get them as PDF or Word, or print the page, before you close it.',
  back: 'Back to the chapter',
  show: 'Show the answers',
  saved: 'Saved at {time}',
  savedDay: 'Saved {day} at {time}',
  notKept:
    'The browser will not keep the answers. Get them as a file, PDF or Word before you close the page.',
  joined: 'Something else stood there already. Both texts are there now, the saved one first.',
  take: 'Take the answers along',
  pdf: 'Get as PDF',
  docx: 'Get as Word',
  file: 'Save as a file',
  fromFile: 'Get answers from a file',
  fromFileHint: 'A file that you saved from this page. It is added to what is here already.',
  imported: '{count, plural, one {One answer has been brought in} other {# answers have been brought in}}.',
  notOurs:
    'The file could not be read. Choose one that was saved from this page, with answers to the same chapter.',
  print: 'Print',
  remove: 'Delete the answers in this browser',
  removed: 'The answers have been deleted in this browser.',
  undo: 'Undo',
  carry: 'Into a partnership',
  carryText:
    'In a partnership the answers become shared notes that every party can read. What your party has written there already stays; the new text is put after it.',
  carryButton: 'Take the answers along',
  carryWhere: 'Partnership',
  carryChoose: 'Choose a partnership',
  carryNone: 'You have no partnership to write in yet.',
  carryBegin: 'Begin a partnership',
  signInFirst:
    'Sign in first, and the answers can come along. They are still here: sign in in a new window, then press again.',
  signIn: 'Sign in',
  word_info: 'Note',
  word_warning: 'Mind this',
  word_success: 'Done',
  roomTitle: 'Questions from the guide',
  roomNav: 'Questions',
  roomLead:
    'What the parties have answered to the guide’s questions. All parties can read everything and write for themselves.',
  roomNone: 'Nobody has answered yet',
  roomNoneText: 'Choose a chapter and write the first answer. It need not be finished to be of use.',
  counted:
    '{answers, plural, =0 {No answers yet} one {One answer} other {# answers}}{parties, plural, =0 {} one { from one party} other { from # parties}}',
  chapter: 'Chapter {number}',
  readChapter: 'Read the chapter',
  yours: 'Your answer ({party})',
  noAnswer: 'Not answered yet',
  byAt: '{name}, {at}',
  leftParty: 'A former party',
  notAsked: 'The chapter does not ask this question any more.',
  save: 'Save the answers',
  savedAll: 'The answers were saved at {time}.',
  carried:
    '{added, plural, =0 {} one {One answer has come along. } other {# answers have come along. }}{joined, plural, =0 {} one {One answer was put after what stood there.} other {# answers were put after what stood there.}}',
  staleTitle: 'A colleague saved while you were writing',
  staleText:
    'Below is what is saved now. What you wrote is still in the fields. Change them as you see fit, and save again.',
  readOnly: 'You can read the answers, but not write for a party.',
  allChapters: 'All chapters',
  toPage: 'Answer in the guide and bring the answers here',
  documentSubtitle: 'Chapter {number} of the guide Build Partnerships',
  documentNote: 'The answers were written by those who hold this page. Build Partnerships has not kept them.',
  fileName: 'Questions {number} {short}',
};
