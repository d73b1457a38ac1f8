import { operation, type FileFormat } from '../operation.ts';
import {
  contribution,
  contributionChanging,
  contributionsRead,
  contributionWriting,
} from '../shapes/contributions.ts';

const tag = 'partnerships';
const place = '/partnerships/{id}/contributions';

export const readContributions = operation({
  id: 'readContributions',
  method: 'GET',
  path: place,
  tag,
  summary: 'What each party promised, gave and gained: every line, and the sums by party, kind and unit.',
  access: 'read',
  answer: contributionsRead,
});

export const recordContribution = operation({
  id: 'recordContribution',
  method: 'POST',
  path: place,
  tag,
  summary: 'Writes a line for your own party.',
  access: 'write',
  body: contributionWriting,
  creates: true,
  status: 201,
  answer: contribution,
});

export const changeContribution = operation({
  id: 'changeContribution',
  method: 'PUT',
  path: `${place}/{line}`,
  tag,
  summary: 'Writes a line of your own party anew.',
  access: 'write',
  body: contributionChanging,
  answer: contribution,
});

const document = (file: FileFormat, id: string) =>
  operation({
    id,
    method: 'GET',
    path: `${place}.${file}` as `/${string}`,
    tag,
    summary: `Contributions and gains as ${file.toUpperCase()}.`,
    access: 'read',
    file,
  });

export const contributionsPdf = document('pdf', 'contributionsPdf');
export const contributionsDocx = document('docx', 'contributionsDocx');
export const contributionsCsv = document('csv', 'contributionsCsv');
