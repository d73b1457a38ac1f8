import { operation } from '../operation.ts';
import { contentQuery, publication, term } from '../shapes/knowledge.ts';
import { pageOf } from '../shapes/paging.ts';

export const listTerms = operation({
  id: 'listTerms',
  method: 'GET',
  path: '/terms',
  tag: 'knowledge',
  summary: 'The glossary: the words of partnership work and what they mean, in order of id.',
  access: 'public',
  query: contentQuery,
  answer: pageOf(term),
});

export const listPublications = operation({
  id: 'listPublications',
  method: 'GET',
  path: '/publications',
  tag: 'knowledge',
  summary: 'What has been written about partnerships, as records that can be cited, in order of id.',
  access: 'public',
  query: contentQuery,
  answer: pageOf(publication),
});
