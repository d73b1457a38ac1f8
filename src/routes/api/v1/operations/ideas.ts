import { operation } from '../operation.ts';
import { ideaAnswering, ideasRead, inboxSetting } from '../shapes/ideas.ts';
import { pageQuery } from '../shapes/paging.ts';

const tag = 'people';

export const readIdeas = operation({
  id: 'readIdeas',
  method: 'GET',
  path: '/organisations/{id}/ideas',
  tag,
  summary: 'What would-be partners have sent to your own organisation, with the day an answer was promised.',
  access: 'read',
  query: pageQuery,
  answer: ideasRead,
});

export const setInbox = operation({
  id: 'setInbox',
  method: 'PUT',
  path: '/organisations/{id}/idea-inbox',
  tag,
  summary: 'Opens the inbox of your organisation, or changes its address, promise and welcome.',
  access: 'write',
  body: inboxSetting,
  status: 204,
});

export const answerIdea = operation({
  id: 'answerIdea',
  method: 'POST',
  path: '/organisations/{id}/ideas/{idea}/answer',
  tag,
  summary: 'Answers an idea, once; the answer leaves by mail.',
  access: 'write',
  body: ideaAnswering,
  status: 204,
});
