import { operation } from '../operation.ts';
import {
  handoverBeginning,
  handoverConfirming,
  handoverShape,
  handoversRead,
  packQuery,
} from '../shapes/handovers.ts';

const tag = 'partnerships';
const place = '/partnerships/{id}/handovers';

export const readHandovers = operation({
  id: 'readHandovers',
  method: 'GET',
  path: place,
  tag,
  summary: 'Hand-overs of a partnership, the newest first.',
  access: 'read',
  answer: handoversRead,
});

export const beginHandover = operation({
  id: 'beginHandover',
  method: 'POST',
  path: place,
  tag,
  summary:
    'Begins a hand-over from a person of your own party. One that is open already is answered instead.',
  access: 'write',
  body: handoverBeginning,
  status: 201,
  answer: handoverShape,
});

export const readHandover = operation({
  id: 'readHandover',
  method: 'GET',
  path: `${place}/{handover}`,
  tag,
  summary: 'One hand-over.',
  access: 'read',
  answer: handoverShape,
});

export const confirmHandover = operation({
  id: 'confirmHandover',
  method: 'POST',
  path: `${place}/{handover}/confirm`,
  tag,
  summary: 'Says for a party that it knows. With the last one the open promises move to the new person.',
  access: 'write',
  body: handoverConfirming,
  answer: handoverShape,
});

const pack = (file: 'pdf' | 'docx', id: string) =>
  operation({
    id,
    method: 'GET',
    path: `${place}/{handover}/pack.${file}`,
    tag,
    summary: `The partnership in ten minutes as ${file.toUpperCase()}; unwritten rules only for the party that hands over.`,
    access: 'read',
    query: packQuery,
    file,
  });

export const handoverPdf = pack('pdf', 'handoverPdf');
export const handoverDocx = pack('docx', 'handoverDocx');
