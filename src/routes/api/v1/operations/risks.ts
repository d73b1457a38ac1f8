import { operation, type FileFormat } from '../operation.ts';
import { registerQuery, registersRead, riskChanging, riskShape, riskWriting } from '../shapes/risks.ts';

const tag = 'partnerships';
const place = '/partnerships/{id}/risks';

export const readRisks = operation({
  id: 'readRisks',
  method: 'GET',
  path: place,
  tag,
  summary: 'The shared register of risks, and the own one of each party you act for.',
  access: 'read',
  answer: registersRead,
});

export const addRisk = operation({
  id: 'addRisk',
  method: 'POST',
  path: place,
  tag,
  summary: 'Adds a risk to a register.',
  access: 'write',
  body: riskWriting,
  creates: true,
  status: 201,
  answer: riskShape,
});

export const changeRisk = operation({
  id: 'changeRisk',
  method: 'PUT',
  path: `${place}/{risk}`,
  tag,
  summary: 'Writes a risk anew; its earlier judgements are kept.',
  access: 'write',
  body: riskChanging,
  answer: riskShape,
});

const register = (file: FileFormat, id: string) =>
  operation({
    id,
    method: 'GET',
    path: `${place}.${file}` as `/${string}`,
    tag,
    summary: `A register as ${file.toUpperCase()}${file === 'json' ? ', to be opened as a sheet of T18' : ''}.`,
    access: 'read',
    query: registerQuery,
    file,
  });

export const risksPdf = register('pdf', 'risksPdf');
export const risksDocx = register('docx', 'risksDocx');
export const risksCsv = register('csv', 'risksCsv');
export const risksJson = register('json', 'risksJson');
