export { addAction } from './act.ts';
export { approveMinutes } from './approve-minutes.ts';
export { askOutsider, askSeated, endAttendee } from './ask-people.ts';
export { beginMeeting } from './begin-meeting.ts';
export { callMeeting } from './call-people.ts';
export { cancelMeeting, changeMeeting } from './change-meeting.ts';
export { answerByLink, readByLink, type MeetingByLink } from './come-by-link.ts';
export { addDecision, changeDecision, consentTo, endDecision } from './decide.ts';
export { sayMood } from './feel.ts';
export { answerDates, askForDates, chooseDate, proposeDate, withdrawDate } from './find-date.ts';
export { minutesDocument } from './minutes-document.ts';
export { printInvitation } from './print-invitation.ts';
export { printByLink, printMinutes } from './print-minutes.ts';
export { putMinutesForward, withdrawMinutes } from './put-minutes-forward.ts';
export { meetingTexts } from './question-words.ts';
export { listMeetings, meetingsToDo, summary, type MeetingsListed } from './read-meetings.ts';
export {
  readAgenda,
  readMeeting,
  readNotes,
  readPoll,
  type AgendaPresented,
  type MeetingPresented,
  type NotesPresented,
  type PollPresented,
} from './read-meeting.ts';
export { readMinutes, type MinutesPresented } from './read-minutes.ts';
export { addItem, addQuestion, changeItem, endItem, moveAgendaItem } from './set-agenda.ts';
export { openNotes } from './open-notes.ts';
export { writeNotes, type NotesCrossed } from './write-notes.ts';
export type * from './ports.ts';
