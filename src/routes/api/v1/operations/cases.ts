import { operation } from '../operation.ts';
import { caseListed, caseListQuery, caseQuery, caseRead } from '../shapes/cases.ts';
import { pageOf } from '../shapes/paging.ts';

const tag = 'knowledge';

export const listCases = operation({
  id: 'listCases',
  method: 'GET',
  path: '/cases',
  tag,
  summary: 'Real partnerships as short notes, in order of id; chosen by any of their facets.',
  access: 'public',
  query: caseListQuery,
  answer: pageOf(caseListed),
});

export const readCase = operation({
  id: 'readCase',
  method: 'GET',
  path: '/cases/{case}',
  tag,
  summary: 'A case by its id, with its answers and its source.',
  access: 'public',
  query: caseQuery,
  answer: caseRead,
});
