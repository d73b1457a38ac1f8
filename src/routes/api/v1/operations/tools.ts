import { operation, type FileFormat } from '../operation.ts';
import { languageQuery, sheetInput, toolComputed, toolDefinition, toolsListed } from '../shapes/tools.ts';
import { winWinAssessed, winWinInput } from '../shapes/sheets.ts';

const tag = 'tools';
const access = 'public';

export const listTools = operation({
  id: 'listTools',
  method: 'GET',
  path: '/tools',
  tag,
  summary: 'The toolbox: every tool that can be filled in, in order of its code.',
  access,
  query: languageQuery,
  answer: toolsListed,
});

export const readTool = operation({
  id: 'readTool',
  method: 'GET',
  path: '/tools/{tool}.json',
  tag,
  summary: 'A tool: what it asks, in words, and the JSON Schema of its sheet.',
  access,
  query: languageQuery,
  answer: toolDefinition,
});

export const computeSheet = operation({
  id: 'computeSheet',
  method: 'POST',
  path: '/tools/{tool}.json',
  tag,
  summary:
    'A loose sheet, checked and computed, with what it shows in numbers and words. Nothing of it is kept.',
  description: 'The sheet as the schema of the tool says, as JSON or as JSON in the form field `sheet`.',
  access,
  body: sheetInput,
  answer: toolComputed,
});

const sheetAs = (file: Exclude<FileFormat, 'json' | 'ics'>) =>
  operation({
    id: `pressSheetAs${file.toUpperCase()}`,
    method: 'POST',
    path: `/tools/{tool}.${file}`,
    tag,
    summary: `A loose sheet as ${file.toUpperCase()}; nothing of it is kept.`,
    description: 'The sheet as the schema of the tool says, as JSON or as JSON in the form field `sheet`.',
    access,
    body: sheetInput,
    file,
  });

export const [toolPdf, toolDocx, toolCsv] = [sheetAs('pdf'), sheetAs('docx'), sheetAs('csv')];

export const readWinWin = operation({
  id: 'readWinWin',
  method: 'GET',
  path: '/tools/win-win.json',
  tag,
  summary: 'The win-win canvas: what it asks, in words, and the JSON Schema of its sheet.',
  access,
  query: languageQuery,
  answer: toolDefinition,
});

export const assessWinWin = operation({
  id: 'assessWinWin',
  method: 'POST',
  path: '/tools/win-win.json',
  tag,
  summary: 'A loose win-win sheet, checked and computed: balances and mutuality. Nothing of it is kept.',
  description: 'Older than the other tools, and in a shape of its own, which it keeps.',
  access,
  body: winWinInput,
  answer: winWinAssessed,
});
