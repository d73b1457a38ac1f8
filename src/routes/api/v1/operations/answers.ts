import { operation } from '../operation.ts';
import { answersWriting, chapterAnswer, chapterQuery } from '../shapes/answers.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';

const tag = 'partnerships';

export const listAnswers = operation({
  id: 'listAnswers',
  method: 'GET',
  path: '/partnerships/{id}/answers',
  tag,
  summary: 'What the parties have answered to the guide’s questions, newest first.',
  access: 'read',
  query: pageQuery.extend(chapterQuery),
  answer: pageOf(chapterAnswer),
});

export const writeAnswers = operation({
  id: 'writeAnswers',
  method: 'PUT',
  path: '/partnerships/{id}/answers/{chapter}',
  tag,
  summary: "Saves your own party's answers to a chapter's questions, all or none.",
  description:
    'Questions that are left out stay as they are. When a colleague saved one first, 409 tells what stands there now.',
  access: 'write',
  body: answersWriting,
  answer: pageOf(chapterAnswer),
});
