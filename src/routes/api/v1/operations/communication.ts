import { operation, type FileFormat } from '../operation.ts';
import {
  communicationApproving,
  communicationChanging,
  communicationRead,
  communicationSetting,
  communicationWriting,
  communicationWritten,
  planCheckWriting,
  pressKitRead,
} from '../shapes/communication.ts';

const tag = 'partnerships';
const place = '/partnerships/{id}/communication';

export const readCommunication = operation({
  id: 'readCommunication',
  method: 'GET',
  path: place,
  tag,
  summary:
    'Who is told what, by whom and when: what all parties share, and your own house; with who does not know yet.',
  access: 'read',
  answer: communicationRead,
});

export const addCommunication = operation({
  id: 'addCommunication',
  method: 'POST',
  path: place,
  tag,
  summary: 'Puts a line into the plan.',
  access: 'write',
  body: communicationWriting,
  creates: true,
  status: 201,
  answer: communicationWritten,
});

export const changeCommunication = operation({
  id: 'changeCommunication',
  method: 'PUT',
  path: `${place}/{line}`,
  tag,
  summary: 'Writes a line anew; other words wait for the other parties’ approval again.',
  access: 'write',
  body: communicationChanging,
  answer: communicationWritten,
});

export const setCommunication = operation({
  id: 'setCommunication',
  method: 'PUT',
  path: `${place}/{line}/state`,
  tag,
  summary:
    'Says that a line is out, put away, or planned again. A shared one is out only when all parties have approved it.',
  access: 'write',
  body: communicationSetting,
  answer: communicationWritten,
});

export const approveCommunication = operation({
  id: 'approveCommunication',
  method: 'POST',
  path: `${place}/{line}/approvals`,
  tag,
  summary: 'Approves the words that were read, for your own party.',
  access: 'write',
  body: communicationApproving,
  status: 204,
});

export const readPressKit = operation({
  id: 'readPressKit',
  method: 'GET',
  path: '/partnerships/{id}/press-kit',
  tag,
  summary: 'Purpose, parties, contacts by function, approved texts and the terms of the logos.',
  access: 'read',
  answer: pressKitRead,
});

const document = (file: FileFormat, id: string) =>
  operation({
    id,
    method: 'GET',
    path: `/partnerships/{id}/press-kit.${file}` as `/${string}`,
    tag,
    summary: `The press kit as ${file.toUpperCase()}.`,
    access: 'read',
    file,
  });

export const pressKitPdf = document('pdf', 'pressKitPdf');
export const pressKitDocx = document('docx', 'pressKitDocx');

export const checkCommunication = operation({
  id: 'checkCommunication',
  method: 'PUT',
  path: `${place}/checks`,
  tag,
  summary:
    'Answers one question of what is looked at before anything is told: sponsors, neutrality, people, rights, access.',
  access: 'write',
  body: planCheckWriting,
  status: 204,
});

const plan = (file: FileFormat, id: string) =>
  operation({
    id,
    method: 'GET',
    path: `/partnerships/{id}/communication.${file}` as `/${string}`,
    tag,
    summary: `The communication plan as ${file.toUpperCase()}: what all share, and your own house.`,
    access: 'read',
    file,
  });

export const communicationPdf = plan('pdf', 'communicationPdf');
export const communicationDocx = plan('docx', 'communicationDocx');
