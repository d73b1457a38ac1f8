import type { meetings as da } from './meetings-da.ts';

/** What may be wrong with a meeting, its dates and its minutes. */
export const meetings: Readonly<Record<keyof typeof da, string>> = {
  'meeting-cancelled': 'The meeting is cancelled, so nothing about it can be changed.',
  'meeting-no-time': 'The meeting has no time yet. Choose one before you send invitations.',
  'meeting-over': 'That time has gone by. Choose one that lies ahead.',
  'meeting-not-held': 'The meeting has not begun yet. Minutes can be put forward once it has.',
  'poll-closed': 'The time has been found or the meeting is cancelled, so answers are closed.',
  'poll-no-dates': 'Propose at least one time before you ask.',
  'poll-nothing-answered': 'Answer at least one of the times.',
  'too-many-dates': 'There are enough proposed times. Take one away first.',
  'asked-already': 'That address has been invited already.',
  'too-many-attendees': 'There is no room for more people. Take somebody off first.',
  'agenda-full': 'There is no room for more items. Take one off first.',
  'item-has-notes':
    'Something has been written on the item, so it stays on the agenda. Delete the text first if it is not to be there.',
  'decision-changed':
    'The text of the decision has changed since you read it. Read the new one and answer again.',
  'minutes-waiting': 'There are minutes waiting for approval already.',
  'notes-closed':
    'The minutes are approved and locked, so the notes are closed. If something is wrong, you can open them for a correction under Minutes.',
  'minutes-the-same': 'Nothing has changed since the approved minutes.',
  'minutes-not-open': 'These minutes can no longer be approved. See whether there are new ones.',
  'minutes-approved-already': 'The minutes have been approved for the party already.',
  'minutes-there': 'There are minutes of the meeting, so it cannot be cancelled.',
  'not-your-party': 'Only those who answer for the party can do that.',
  'bad-address': 'The address does not look right. It should be like https://meet.example/room.',
  'bad-time': 'Write the time as 13:30.',
  'time-skipped': 'That time does not exist that night, as clocks are moved forward. Choose another.',
  'time-past': 'That time has gone by. Choose a day that lies ahead.',
};
