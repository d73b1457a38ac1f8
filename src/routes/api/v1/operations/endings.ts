import { operation, type FileFormat } from '../operation.ts';
import {
  caseDrafted,
  caseDrafting,
  caseProposed,
  endingRead,
  endingSaying,
  endingUnsaying,
  endingWriting,
  keptLineAgreeing,
  keptLineChanging,
  keptLineWriting,
} from '../shapes/endings.ts';

const place = '/partnerships/{id}/ending';
const line = `${place}/lines/{line}` as const;
const write = { tag: 'partnerships', access: 'write', answer: endingRead } as const;

export const readEnding = operation({
  id: 'readEnding',
  method: 'GET',
  path: place,
  tag: 'partnerships',
  summary: 'How the partnership is brought to an end: the steps, who keeps what, and who has said yes.',
  access: 'read',
  answer: endingRead,
});

export const beginEnding = operation({
  ...{ id: 'beginEnding', method: 'POST', path: place, ...write },
  summary: 'Begins an ending; one that is begun already is answered instead.',
  status: 201,
});

export const writeEnding = operation({
  ...{ id: 'writeEnding', method: 'PUT', path: place, ...write },
  summary: 'Writes what is sent and leaves the rest; a yes to what stood before is asked for anew.',
  body: endingWriting,
});

export const giveUpEnding = operation({
  ...{ id: 'giveUpEnding', method: 'DELETE', path: place, tag: 'partnerships', access: 'write', status: 204 },
  summary: 'Stops bringing the partnership to an end.',
});

export const addKeptLine = operation({
  ...{ id: 'addKeptLine', method: 'POST', path: `${place}/lines`, ...write },
  summary: 'Writes down who keeps a thing.',
  body: keptLineWriting,
  status: 201,
});

export const changeKeptLine = operation({
  ...{ id: 'changeKeptLine', method: 'PUT', path: line, ...write },
  summary: 'Writes a line anew; all agree to it anew.',
  body: keptLineChanging,
});

export const removeKeptLine = operation({
  ...{
    id: 'removeKeptLine',
    method: 'DELETE',
    path: line,
    tag: 'partnerships',
    access: 'write',
    status: 204,
  },
  summary: 'Takes a line away.',
});

export const agreeKeptLine = operation({
  ...{ id: 'agreeKeptLine', method: 'POST', path: `${line}/agreements`, ...write },
  summary: 'Agrees to a line as it was read, for an own party.',
  body: keptLineAgreeing,
});

export const sayEnding = operation({
  ...{ id: 'sayEnding', method: 'POST', path: `${place}/yes`, ...write },
  summary:
    'Says yes for a party: to ending the partnership, or to opening one again that has ended. The last yes does it.',
  body: endingSaying,
});

export const unsayEnding = operation({
  ...{ id: 'unsayEnding', method: 'POST', path: `${place}/yes/withdraw`, ...write },
  summary: 'Takes a yes back, while not all have said it.',
  body: endingUnsaying,
});

export const proposeCase = operation({
  id: 'proposeCase',
  method: 'GET',
  path: `${place}/case`,
  tag: 'partnerships',
  summary:
    'A case as the room could tell it: five answers and the partner’s, each with where it comes from. Nothing that one party alone reads is in it.',
  access: 'read',
  answer: caseProposed,
});

export const draftCase = operation({
  id: 'draftCase',
  method: 'POST',
  path: `${place}/case`,
  tag: 'partnerships',
  summary:
    'Makes a draft of the case and sends you the link to it; what is left out stays as proposed. Both parties approve before an editor reads it.',
  access: 'write',
  body: caseDrafting,
  creates: true,
  answer: caseDrafted,
});

const document = (file: FileFormat, id: string) =>
  operation({
    id,
    method: 'GET',
    path: `/partnerships/{id}/ending.${file}` as `/${string}`,
    tag: 'partnerships',
    summary: `The ending as ${file.toUpperCase()}: what was done, who keeps what, thanks, and what lives on.`,
    access: 'read',
    file,
  });

export const endingPdf = document('pdf', 'endingPdf');
export const endingDocx = document('docx', 'endingDocx');
