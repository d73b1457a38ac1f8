import { z } from 'zod';
import { approvalInput, meetingChange, meetingInput, minutesInput } from '#features/meetings/schema.ts';
import { operation, type FileFormat } from '../operation.ts';
import * as shapes from '../shapes/meetings.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';

const tag = 'partnerships';
const list = '/partnerships/{id}/meetings';
const place = '/partnerships/{id}/meetings/{meeting}';

export const listMeetings = operation({
  id: 'listMeetings',
  method: 'GET',
  path: list,
  tag,
  summary: 'The meetings of a partnership, newest first.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(shapes.meeting),
});

export const beginMeeting = operation({
  id: 'beginMeeting',
  method: 'POST',
  path: list,
  tag,
  summary: 'Plans a meeting with the agenda of its kind.',
  description: 'Without a day its people find a time. Nobody is written to before the meeting is called.',
  access: 'write',
  body: meetingInput,
  creates: true,
  status: 201,
  answer: shapes.meetingRead,
});

export const readMeeting = operation({
  id: 'readMeeting',
  method: 'GET',
  path: place,
  tag,
  summary: 'A meeting with its agenda and who is asked to come.',
  access: 'read',
  answer: shapes.meetingRead,
});

export const changeMeeting = operation({
  id: 'changeMeeting',
  method: 'PUT',
  path: place,
  tag,
  summary: 'Another title, time or place; those who were called are told at once.',
  access: 'write',
  body: meetingChange,
  answer: shapes.told,
});

const sending = (id: string, deed: string, summary: string) =>
  operation({
    ...{ id, method: 'POST', tag, summary, access: 'write', answer: shapes.told },
    path: `${place}/${deed}` as `/${string}`,
  });

export const callMeeting = sending('callMeeting', 'call', 'Sends calendar invitations to all who lack one.');
export const cancelMeeting = sending('cancelMeeting', 'cancel', 'Calls the meeting off, in calendars too.');
export const chooseDate = sending(
  'chooseDate',
  'dates/{option}/choose',
  'Chooses one of the proposed times and calls everybody.',
);

export const readDates = operation({
  id: 'readDates',
  method: 'GET',
  path: `${place}/dates`,
  tag,
  summary: 'The proposed times, the best first, and how many lack an answer.',
  access: 'read',
  answer: shapes.dates,
});

export const proposeDate = operation({
  id: 'proposeDate',
  method: 'POST',
  path: `${place}/dates`,
  tag,
  summary: 'Proposes a time.',
  access: 'write',
  body: shapes.dateProposing,
  status: 201,
  answer: shapes.dates,
});

export const answerDates = operation({
  id: 'answerDates',
  method: 'PUT',
  path: `${place}/dates/answers`,
  tag,
  summary: 'Your own answers to the proposed times.',
  access: 'write',
  body: shapes.datesAnswering,
  answer: shapes.dates,
});

export const listMinutes = operation({
  id: 'listMinutes',
  method: 'GET',
  path: `${place}/minutes`,
  tag,
  summary: 'Everything that was put forward as minutes, newest first, with approvals.',
  access: 'read',
  answer: shapes.minutesList,
});

export const putMinutesForward = operation({
  id: 'putMinutesForward',
  method: 'POST',
  path: `${place}/minutes`,
  tag,
  summary: 'Puts what was written at the meeting forward as numbered minutes.',
  access: 'write',
  body: minutesInput,
  status: 201,
  answer: shapes.minutesList,
});

export const approveMinutes = operation({
  id: 'approveMinutes',
  method: 'POST',
  path: `${place}/minutes/{number}/approve`,
  tag,
  summary: 'Approves minutes for your party; the last approval locks them.',
  access: 'write',
  body: approvalInput,
  answer: z.object({ approved: z.boolean().meta({ description: 'All parties have approved.' }) }),
});

const document = (id: string, file: FileFormat) =>
  operation({
    ...{ id, method: 'GET', tag, access: 'read', query: shapes.minutesQuery, file },
    path: `${place}/minutes.${file}` as `/${string}`,
    summary: `Minutes as ${file.toUpperCase()}: those asked for, else the newest that are approved or wait.`,
  });

export const minutesPdf = document('minutesPdf', 'pdf');
export const minutesDocx = document('minutesDocx', 'docx');

const paper = (id: string, file: FileFormat) =>
  operation({
    ...{ id, method: 'GET', tag, access: 'read', query: shapes.paperQuery, file },
    path: `${place}/invitation.${file}` as `/${string}`,
    summary: `To hand to people outside, as ${file.toUpperCase()}: the invitation, or the times to choose among.`,
  });

export const invitationPdf = paper('invitationPdf', 'pdf');
export const invitationDocx = paper('invitationDocx', 'docx');
