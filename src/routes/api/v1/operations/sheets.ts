import { operation } from '../operation.ts';
import type { FileFormat } from '../operation.ts';
import { beginning, filling, revealing } from './inputs.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';
import { sheetListed, sheetRead, winWinAssessed, winWinInput } from '../shapes/sheets.ts';

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
  summary: 'Begins a win-win sheet, empty or from a loose one.',
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
  summary: 'A sheet: before the reveal your own side, after it the whole.',
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

export const revealSheet = operation({
  id: 'revealSheet',
  method: 'POST',
  path: '/sheets/{id}/reveal',
  tag,
  summary: 'Opens all sides to all parties: when all are ready, or by the word of the lead.',
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

const looseFile = (file: 'pdf' | 'docx') =>
  operation({
    id: `pressWinWinAs${file.toUpperCase()}`,
    method: 'POST',
    path: `/tools/win-win.${file}`,
    tag: 'tools',
    summary: `A loose sheet as ${file.toUpperCase()}; nothing of it is kept.`,
    description: 'The sheet as JSON, or as JSON in the form field `sheet`.',
    access: 'public',
    body: winWinInput,
    file,
  });

export const [looseWinWinPdf, looseWinWinDocx] = [looseFile('pdf'), looseFile('docx')];

export const assessWinWin = operation({
  id: 'assessWinWin',
  method: 'POST',
  path: '/tools/win-win.json',
  tag: 'tools',
  summary: 'A loose sheet, checked and computed: balances and mutuality. Nothing of it is kept.',
  access: 'public',
  body: winWinInput,
  answer: winWinAssessed,
});
