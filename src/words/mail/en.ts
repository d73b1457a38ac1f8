import type { da } from './da.ts';

export const en: Readonly<Record<keyof typeof da, string>> = {
  hello: 'Hello',
  regards: 'Kind regards',
  house: 'Byg partnerskaber',
  automatic: 'This mail was sent automatically from {site}.',
  stop: 'To get mails of this kind more seldom or not at all, choose here: {url}',
  'stop-action': 'Choose how often you get mails of this kind',
  'if-button-fails': 'If the button does not work, copy this address into your browser:',

  'sign-in.subject': 'Your link to sign in',
  'sign-in.text':
    'Here is your link to sign in to Byg partnerskaber. It works once, and it lasts for {minutes} minutes.',
  'sign-in.action': 'Sign in',
  'sign-in.not-you':
    'If you did not ask for this link, you can safely ignore this mail. Nothing will happen.',

  'code.subject': '{code} is your code',
  'code.text':
    'Type the code on the page where you asked for it. Then we know that the e-mail address is yours, and you enter the partnership {partnership}.',
  'code.minutes': 'The code lasts for {minutes} minutes. Do not pass it on: we never ask for it.',
  'code.label': 'Your code',

  'organisation.subject': 'Invitation to {organisation}',
  'organisation.text':
    '{inviter} invites you to join {organisation} on Byg partnerskaber, where libraries build partnerships together with those they work with.',
  'organisation.action': 'See the invitation',
  'link.personal': 'The link is yours alone and lasts until {day}. Please do not pass it on.',

  'party.subject': 'Invitation to the partnership {partnership}',
  'party.text': '{inviter} invites you to join the partnership {partnership} for {organisation}.',
  'party.answer': 'You can read along and contribute for {organisation}.',
  'party.accept':
    'You can read along, contribute for {organisation}, and accept the agreement when it is ready.',
  'party.no-account':
    'You do not need an account. Open the link and confirm your e-mail address with a code.',
  'party.action': 'Open the partnership',

  'forward.subject': 'The agreement of {partnership} has been put forward (version {number})',
  'forward.subject-amendment':
    'A change to the agreement of {partnership} has been put forward (version {number})',
  'forward.text':
    '{by} has put forward version {number} of the agreement of {partnership}. It is locked, so that everyone reads the same.',
  'forward.next': 'The version takes effect when all parties have accepted it.',
  'forward.note': 'A word from {by}: {note}',
  'forward.action': 'Read the agreement',

  'accepted.subject': 'Everyone has accepted the agreement of {partnership}',
  'accepted.text':
    'All parties have now accepted version {number} of the agreement of {partnership}. Congratulations.',
  'accepted.documents':
    'The agreement is ready as PDF and Word. Its last page says who has accepted, when and how.',
  'accepted.sum': 'Checksum of this version (SHA-256): {sha256}',
  'accepted.action': 'See the agreement',

  'deviation.subject': 'It went differently in {partnership}',
  'deviation.text':
    '{by} has noted that it went differently from what clause {clause} of the agreement on {partnership} says. It happens. Read it in peace and choose together: keep to it, give a new promise, or propose an amendment.',
  'deviation.action': 'Read and choose',
  'notice.subject': '{party} has given notice in {partnership}',
  'notice.text':
    '{by} of {party} has given notice of the agreement on {partnership}. It ends on {day}. Talk about how to end well, or whether to go on in a new way.',
  'notice.action': 'Read and talk',
  'contact.subject': 'You are a contact in the partnership {partnership}',
  'contact.text':
    '{party} has listed you as a contact in the partnership {partnership}. You did not give the information here yourself, so you should know what it says.',
  'contact.kept': 'What is kept about you: {kept}',
  'contact.source': 'Where it came from: {source}',
  'contact.why':
    'The information is used only for working together in the partnership and can be seen by its parties. The ground is a task in the public interest (GDPR, article 6(1)(e)). It is deleted or confirmed again 24 months after the last contact.',
  'contact.rights':
    'You can say no. Then only the function stays, without your name. You can also have the information corrected, and complain to the Danish Data Protection Agency.',
  'contact.action': 'See the information and answer',
  'contact.once': 'You get this message only once. If all is well, there is nothing you need to do.',
  'idea.received.subject': '{organisation} has your idea',
  'idea.received.text':
    'Thank you for thinking of {organisation}. The idea has come through, and a person will read it.',
  'idea.received.due': 'You will have an answer by {day}.',
  'idea.received.not-you':
    'If you did not write to us, somebody used your address by mistake. Then there is nothing to do.',
  'idea.answered.subject': 'An answer from {organisation}: {title}',
  'idea.answered.text': 'You wrote to {organisation} about “{title}”. This is the answer.',
  'idea.answered.by': 'Kind regards, {by}, {organisation}',
  'idea.answered.yes':
    'If the idea becomes a partnership, an invitation comes in a mail of its own. What you sent is deleted here after {days} days.',
  'idea.answered.no': 'What you sent to {organisation} is deleted in {days} days.',
  'clean-up.subject': 'Yearly clean-up of personal data for {organisation}',
  'clean-up.text':
    '{count, plural, one {One thing about people has} other {# things about people have}} stood longer than the clock says at {organisation}.',
  'clean-up.how':
    'Go through the list: delete what you do not use, and write a reason beside what has to stay. It takes a few minutes.',
  'clean-up.action': 'See the list',
  'clean-up.why': 'You get this mail once a year because you are an administrator.',
  'mention.subject': '{by} mentioned you on the sheet {sheet}',
  'mention.text':
    '{by} mentioned you in a comment on the sheet “{sheet}” in the partnership {partnership}. The comment stands on the page of the sheet, where you can answer too.',
  'mention.action': 'See the comment',
  'clause-comment.subject': '{by} commented on the clause “{clause}”',
  'clause-comment.text':
    '{by} commented on the clause “{clause}” in the agreement on {partnership}. The comment stands on the page of the clause, where you can answer too.',
  'mention.reply':
    'You can also simply reply to this mail. What you write at the top becomes a comment in the same place, in your name. Attached files are left out.',
  'refused.subject': 'Your reply did not become a comment',
  'refused.unknown':
    'You replied to a mail from us, but the time for replying is over, or the address did not come through whole.',
  'refused.other-sender':
    'We only take a reply from the address that the mail was sent to. Reply from there, or write the comment on the page.',
  'refused.empty':
    'We could not find anything in your reply that you wrote yourself. Write above the mail you are replying to, and send it again.',
  'refused.too-long':
    'Your reply is too long for a comment: there is room for 2000 characters. Make it shorter and send it again, or divide it in two on the page.',
  'refused.ended':
    'The comment can no longer be answered. Either the sheet or the agreement has moved on, or you are no longer in the partnership.',
  'refused.partnership-ended':
    'The partnership has ended. It can still be read, but nothing more is written in it.',
  'refused.kept': 'We have not kept what you wrote. You have it in your own mailbox.',
  'refused.action': 'Open the page',

  'reminder.start.subject': '{partnership} begins on {day}',
  'reminder.start.text': 'The partnership {partnership} begins on {day}.',
  'reminder.end.subject': '{partnership} ends on {day}',
  'reminder.end.text':
    'The agreement of {partnership} runs until {day}. Agree in good time whether to go on, change something, or end it well.',
  'reminder.notice.subject': 'Deadline for giving notice in {partnership}: {day}',
  'reminder.notice.text':
    '{day} is the last day on which notice can be given under the agreement of {partnership}.',
  'reminder.evaluation.subject': 'Evaluation of {partnership} on {day}',
  'reminder.evaluation.text':
    'You have agreed to evaluate {partnership} on {day}. Set an hour aside and hear all parties.',
  'reminder.last-meeting.subject': 'Last meeting of {partnership}: {day}',
  'reminder.last-meeting.text':
    'You have agreed that the last meeting of {partnership} is on {day}. It is the place to sum up and say thank you.',
  'round.pulse.subject': 'Pulse of {partnership}: three minutes before {day}',
  'round.pulse.text':
    'How is {partnership} going? Answer six to eight statements. It takes three minutes, and you need not sign in. Your name is never shown, and nobody sees the answers until at least two parties have answered.',
  'round.evaluation.subject': '{title}: answer before {day}',
  'round.evaluation.text':
    'In the partnership {partnership} you are asked to answer a few questions: {title}. You answer alone, and you need not sign in. Nobody sees the answers until enough have answered.',
  'round.again': 'We asked a week ago and are missing your answer. We will not ask again.',
  'round.action': 'See the questions',
  'round.deadline': 'Please answer by {day}.',
  'round.why': 'You get this mail because you take part in the partnership.',
  'reminder.action': 'Open the partnership',
  'reminder.why': 'You get this reminder because you are part of the partnership.',

  'case.draft.subject': 'Your draft of a case',
  'case.draft.text':
    'You have saved a draft of a case at Build Partnerships. Here is your link to go on writing whenever it suits you.',
  'case.draft.action': 'Go on writing',
  'case.confirm.subject': 'Read your case through',
  'case.confirm.text':
    'Somebody has written a case at Build Partnerships and given this e-mail address. If it was you, open the link, read the text through and confirm it. Only then do we write to the parties.',
  'case.confirm.action': 'Read and confirm',
  'case.not-you':
    'If it was not you, you can ignore this mail. Without your confirmation nothing happens, and the text is deleted.',
  'case.link': 'The link is yours alone and is valid until {day}. Please do not pass it on.',
  'case.approval.subject': 'Will you approve the case “{title}”?',
  'case.approval.library':
    'Somebody has told of a partnership that {library} takes part in. You are named as the contact of the library.',
  'case.approval.partner':
    'Somebody has told of a partnership that you have with {library}. You are named as the contact of the partner.',
  'case.approval.next':
    'The case is shown only when both parties have approved this very text and an editor has read it. You can also suggest a change or say no.',
  'case.approval.action': 'Read the case',
  'case.approval.privacy':
    'Your e-mail address is used for this alone. We delete it 30 days after the case has been published or given up.',
  'case.suggestion.subject': 'A suggestion for “{title}”',
  'case.suggestion.library': 'The library suggests a change in “{title}”:',
  'case.suggestion.partner': 'The partner suggests a change in “{title}”:',
  'case.suggestion.next': 'Open the link and correct the text. Then we ask the parties to approve it again.',
  'case.suggestion.action': 'Correct the text',
  'case.ready.subject': 'A case is ready: {title}',
  'case.ready.text': 'Both parties have approved “{title}”. The case is waiting to be read and published.',
  'case.ready.action': 'Open the case',
  'case.published.subject': '“{title}” has been published',
  'case.published.text':
    'The case “{title}” has now been read by an editor and published. Thank you for telling.',
  'case.published.action': 'See the case',
  'case.published.privacy':
    'We delete the e-mail addresses in {days} days. If you later want the case corrected or taken down, write to the editor; the address is on the page Contact.',
  'case.declined.subject': '“{title}” will not be published',
  'case.declined.library': 'The library has said no to publishing the case “{title}”.',
  'case.declined.partner': 'The partner has said no to publishing the case “{title}”.',
  'case.declined.editor': 'The editor has chosen not to publish the case “{title}”.',
  'case.declined.reason': 'The reason given: {reason}',
  'case.declined.next': 'The text and the e-mail addresses are deleted in 30 days.',

  'poll.subject': 'When can you come? {title}, {partnership}',
  'poll.text':
    '{by} would like to find a time for the meeting “{title}” in the partnership {partnership}. These times have been proposed:',
  'poll.action': 'Answer the times',
  'poll.how':
    'It takes a minute, and you need no account. When the time is chosen you get an invitation for your calendar.',
  'call.new.subject': 'Invitation: {title}, {when}',
  'call.new.text': 'You are invited to the meeting “{title}” on {when}.',
  'call.changed.subject': 'Changed: {title}, {when}',
  'call.changed.text': 'The meeting “{title}” has been changed. It is now on {when}.',
  'call.off.subject': 'Cancelled: {title}, {when}',
  'call.off.text':
    'The meeting “{title}” on {when} is cancelled for you. You need do nothing; this mail tells your calendar.',
  'call.place': 'Place: {place}',
  'call.link': 'Online meeting: {link}',
  'call.agenda': 'Agenda',
  'call.item': '{begins} min: {text}',
  'call.action': 'See the meeting',
  'call.calendar':
    'The meeting is attached, so that you can add it to your calendar. You need not reply to this mail.',
  'minutes.subject': 'Minutes of {title} for approval (version {number})',
  'minutes.text':
    '{by} has put forward the minutes of the meeting “{title}” in {partnership}. Read them, and approve them if they are right.',
  'minutes.action': 'Read the minutes',
  'minutes-approved.subject': 'The minutes of {title} are approved',
  'minutes-approved.text':
    'All parties have approved the minutes of the meeting “{title}” in {partnership} (version {number}). They are locked now and can be downloaded as PDF.',
  'minutes-approved.action': 'See the minutes',

  'weekly.subject': 'The week in your partnerships',
  'weekly.text': 'Here is what has happened, and what waits for you.',
  'weekly.todo': 'Waiting for you',
  'weekly.more': '{count, plural, one {One thing more} other {# things more}}',
  'weekly.changes': 'Happened since last',
  'weekly.held': 'Notes to you',
  'weekly.quiet': 'Quiet at the moment',
  'weekly.quiet-why':
    'A quiet partnership may be doing well. Perhaps it is time for a cup of coffee; otherwise write why it is quiet, and we will not mention it.',
  'weekly.action': 'Open your workspace',
  'waiting.gates.subject': '{count, plural, one {A gate waits for you} other {# gates wait for you}}',
  'waiting.gates.text': 'Your yes as a director is needed before the partnership goes on.',
  'waiting.meetings.subject':
    '{count, plural, one {A meeting is missing your answer} other {# meetings are missing your answer}}',
  'waiting.meetings.text': 'The others wait to hear when you can come.',
  'waiting.minutes.subject':
    '{count, plural, one {Minutes wait for you} other {# sets of minutes wait for you}}',
  'waiting.minutes.text': 'Read them through, and approve if they are right.',
  'waiting.agreements.subject':
    '{count, plural, one {An agreement waits for you} other {# agreements wait for you}}',
  'waiting.agreements.text': 'The version takes effect when all parties have accepted it.',
  'waiting.promises.subject':
    '{count, plural, one {A promise draws near its day} other {# promises draw near their day}}',
  'waiting.promises.text': 'If it is done, say so here. If the day no longer fits, the promise can be moved.',
  'waiting.action': 'See all that waits',
  'meeting-soon.subject': 'Remember the meeting: {title}, {when}',
  'meeting-soon.text': 'The meeting “{title}” in the partnership {partnership} is on {when}.',
};
