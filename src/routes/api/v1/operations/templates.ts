import { operation } from '../operation.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';
import { templateInput, templateListed, templateMade, templateRead } from '../shapes/templates.ts';

const tag = 'tools';

export const listTemplates = operation({
  id: 'listTemplates',
  method: 'GET',
  path: '/organisations/{id}/templates',
  tag,
  summary: 'The own tools of an organisation that you are a member of.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(templateListed),
});

export const importTemplate = operation({
  id: 'importTemplate',
  method: 'POST',
  path: '/organisations/{id}/templates',
  tag,
  summary: 'A template from its file, kept as a draft of the organisation.',
  description:
    'The file as it was fetched. Anything wrong in it is told with its place, and then nothing is kept.',
  access: 'write',
  body: templateInput,
  creates: true,
  status: 201,
  answer: templateMade,
});

export const readTemplate = operation({
  id: 'readTemplate',
  method: 'GET',
  path: '/organisations/{id}/templates/{template}',
  tag,
  summary: 'A template: its draft, what is missing in it, and its numbered versions.',
  access: 'read',
  answer: templateRead,
});

export const exportTemplate = operation({
  id: 'exportTemplate',
  method: 'GET',
  path: '/organisations/{id}/templates/{template}/template.json',
  tag,
  summary: 'The newest version of a template as a file; its draft where it has no version yet.',
  access: 'read',
  file: 'json',
});
