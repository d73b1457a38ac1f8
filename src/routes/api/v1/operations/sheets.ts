import { operation } from '../operation.ts';
import type { FileFormat } from '../operation.ts';
import { beginning, filling, revealing, speaking } from './inputs.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';
import { sheetListed, sheetRead } from '../shapes/sheets.ts';

const tag = 'sheets';

export const listSheets = operation({
  id: 'listSheets',
  method: 'GET',
  path: '/partnerships/{id}/sheets',
  tag,
  summary: 'The sheets of a partnership, newest first.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(sheetListed),
});

export const createSheet = operation({
  id: 'createSheet',
  method: 'POST',
  path: '/partnerships/{id}/sheets',
  tag,
  summary: 'Begins a sheet of any tool, empty or from a loose one.',
  description:
    'From a loose sheet the shared answers come along, and your own side alone (`ownSide`, from 0).',
  access: 'write',
  body: beginning,
  creates: true,
  status: 201,
  answer: sheetRead,
});

export const readSheet = operation({
  id: 'readSheet',
  method: 'GET',
  path: '/sheets/{id}',
  tag,
  summary: 'A sheet: before the reveal what is your own, after it the whole.',
  access: 'read',
  answer: sheetRead,
});

export const fillSide = operation({
  id: 'fillSide',
  method: 'PUT',
  path: '/sheets/{id}/sides/{party}',
  tag,
  summary: "Saves your own party's side before the reveal, and says whether it is ready.",
  access: 'write',
  body: filling,
  answer: sheetRead,
});

export const fillVoice = operation({
  id: 'fillVoice',
  method: 'PUT',
  path: '/sheets/{id}/voice',
  tag,
  summary: 'Saves what you answer alone, and says whether you are ready.',
  description: 'Nobody else reads it; it is heard after the reveal, with enough others.',
  access: 'write',
  body: speaking,
  answer: sheetRead,
});

export const revealSheet = operation({
  id: 'revealSheet',
  method: 'POST',
  path: '/sheets/{id}/reveal',
  tag,
  summary:
    'Opens what was hidden: when all are ready, or by the word of the lead; voices only when enough are.',
  access: 'write',
  body: revealing,
  answer: sheetRead,
});

const sheetFile = (file: FileFormat) =>
  operation({
    id: `readSheetAs${file.toUpperCase()}`,
    method: 'GET',
    path: `/sheets/{id}/sheet.${file}`,
    tag,
    summary: `The sheet as you may see it, as ${file.toUpperCase()}.`,
    access: 'read',
    file,
  });

export const [sheetPdf, sheetDocx, sheetJson] = [sheetFile('pdf'), sheetFile('docx'), sheetFile('json')];
