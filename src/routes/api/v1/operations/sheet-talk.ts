import { z } from 'zod';
import { commentChange, commentInput } from '#features/comments/index.ts';
import { sheetLinkInput } from '#features/links/schema.ts';
import { line } from '#features/people/index.ts';
import { operation } from '../operation.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';
import {
  sheetComment,
  sheetComparison,
  sheetLinkMade,
  sheetLinks,
  sheetVersion,
  sheetVersionRead,
} from '../shapes/sheet-talk.ts';

const tag = 'sheets';
const comment = '/sheets/{id}/comments/{comment}';

export const listSheetComments = operation({
  id: 'listSheetComments',
  method: 'GET',
  path: '/sheets/{id}/comments',
  tag,
  summary: 'What is said beside the answers that you see, newest first.',
  access: 'read',
  query: pageQuery.extend({ at: z.string().max(200, 'not-found').optional() }),
  answer: pageOf(sheetComment),
});

export const createSheetComment = operation({
  id: 'createSheetComment',
  method: 'POST',
  path: '/sheets/{id}/comments',
  tag,
  summary: 'Says something beside an answer, on behalf of your party.',
  description: 'Beside what only your own party sees it is said to your own party alone, and stays so.',
  access: 'write',
  body: commentInput,
  creates: true,
  status: 201,
  answer: sheetComment,
});

export const changeSheetComment = operation({
  id: 'changeSheetComment',
  method: 'PUT',
  path: comment,
  tag,
  summary: 'Other words for what you said yourself, for half an hour.',
  access: 'write',
  body: commentChange,
  status: 204,
});

export const takeBackSheetComment = operation({
  id: 'takeBackSheetComment',
  method: 'DELETE',
  path: comment,
  tag,
  summary: 'Takes back what you said yourself, for half an hour.',
  access: 'write',
  status: 204,
});

const settling = (deed: 'resolve' | 'reopen', summary: string) =>
  operation({
    id: `${deed}SheetComment`,
    method: 'POST',
    path: `/sheets/{id}/comments/{comment}/${deed}`,
    tag,
    summary,
    access: 'write',
    status: 204,
  });
export const resolveSheetComment = settling('resolve', 'Says that a comment has been dealt with.');
export const reopenSheetComment = settling('reopen', 'Says that a comment is open after all.');

export const listSheetLinks = operation({
  id: 'listSheetLinks',
  method: 'GET',
  path: '/sheets/{id}/links',
  tag,
  summary: 'The links that open the sheet without an account, newest first. Never their secrets.',
  access: 'read',
  answer: sheetLinks,
});

export const createSheetLink = operation({
  id: 'createSheetLink',
  method: 'POST',
  path: '/sheets/{id}/links',
  tag,
  summary: 'Makes a link to view, comment or write, until a day.',
  description: 'It opens what all parties see, and never a private side or what was answered alone.',
  access: 'write',
  body: sheetLinkInput,
  status: 201,
  answer: sheetLinkMade,
});

export const endSheetLink = operation({
  id: 'endSheetLink',
  method: 'DELETE',
  path: '/sheets/{id}/links/{link}',
  tag,
  summary: 'Takes a link back at once.',
  access: 'write',
  status: 204,
});

export const listSheetVersions = operation({
  id: 'listSheetVersions',
  method: 'GET',
  path: '/sheets/{id}/versions',
  tag,
  summary: 'The sheet as it was, newest first: under a name, or kept by itself.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(sheetVersion),
});

export const nameSheetVersion = operation({
  id: 'nameSheetVersion',
  method: 'POST',
  path: '/sheets/{id}/versions',
  tag,
  summary: 'Keeps the sheet as it stands under a name.',
  access: 'write',
  body: z.object({ name: line(120) }),
  creates: true,
  status: 201,
  answer: sheetVersionRead,
});

export const readSheetVersion = operation({
  id: 'readSheetVersion',
  method: 'GET',
  path: '/sheets/{id}/versions/{version}',
  tag,
  summary: 'One version, with what it shows.',
  access: 'read',
  answer: sheetVersionRead,
});

export const compareSheet = operation({
  id: 'compareSheet',
  method: 'GET',
  path: '/sheets/{id}/comparison',
  tag,
  summary: 'What is otherwise now: beside a version of the sheet, or another round of the same tool.',
  access: 'read',
  query: z.object({ with: z.uuid('not-found').meta({ description: 'A version of it, or another sheet.' }) }),
  answer: sheetComparison,
});
