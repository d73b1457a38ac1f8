import { operation } from '../operation.ts';
import { fileRead, fileShape, linkWriting } from '../shapes/files.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';

const tag = 'partnerships';
const place = '/partnerships/{id}/files';

export const listFiles = operation({
  id: 'listFiles',
  method: 'GET',
  path: place,
  tag,
  summary: 'Files and links of the room, those all share and those of your own party, the newest first.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(fileShape),
});

export const addLink = operation({
  id: 'addLink',
  method: 'POST',
  path: place,
  tag,
  summary: 'Puts a link into the room. Files are put in at the page.',
  access: 'write',
  body: linkWriting,
  creates: true,
  status: 201,
  answer: fileRead,
});

export const readFile = operation({
  id: 'readFile',
  method: 'GET',
  path: `${place}/{file}`,
  tag,
  summary: 'A file or link with all its versions.',
  access: 'read',
  answer: fileRead,
});

export const removeFile = operation({
  id: 'removeFile',
  method: 'DELETE',
  path: `${place}/{file}`,
  tag,
  summary: 'Takes it out of the room with all its bytes; for the party that put it in.',
  access: 'write',
  status: 204,
});

export const fetchFile = operation({
  id: 'fetchFile',
  method: 'GET',
  path: `${place}/{file}/versions/{number}`,
  tag,
  summary: 'The bytes of one version, always as something to keep.',
  access: 'read',
  file: 'bytes',
});
