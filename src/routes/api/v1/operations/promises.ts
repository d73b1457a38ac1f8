import { operation } from '../operation.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';
import {
  promiseKeeping,
  promiseQuery,
  promiseRead,
  promiseShape,
  promiseWriting,
} from '../shapes/promises.ts';

const tag = 'partnerships';
const place = '/partnerships/{id}/promises';

export const listPromises = operation({
  id: 'listPromises',
  method: 'GET',
  path: place,
  tag,
  summary: 'What the parties have promised, by the day it is due; those without a day last.',
  access: 'read',
  query: pageQuery.extend(promiseQuery),
  answer: pageOf(promiseShape),
});

export const makePromise = operation({
  id: 'makePromise',
  method: 'POST',
  path: place,
  tag,
  summary: 'Writes down what a party promises.',
  access: 'write',
  body: promiseWriting,
  creates: true,
  status: 201,
  answer: promiseRead,
});

export const readPromise = operation({
  id: 'readPromise',
  method: 'GET',
  path: `${place}/{promise}`,
  tag,
  summary: 'A promise with all that has happened to it.',
  access: 'read',
  answer: promiseRead,
});

export const keepPromise = operation({
  id: 'keepPromise',
  method: 'POST',
  path: `${place}/{promise}`,
  tag,
  summary: 'Done, moved, handed over, taken, declined, opened again or taken back.',
  access: 'write',
  body: promiseKeeping,
  answer: promiseRead,
});
