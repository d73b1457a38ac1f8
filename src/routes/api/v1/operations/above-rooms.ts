import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { operation } from '../operation.ts';
import { accountShape, portfolioPage, strategyShape } from '../shapes/above-rooms.ts';
import { pageQuery } from '../shapes/paging.ts';

const tag = 'people';
const house = '/organisations/{id}';

export const readStrategy = operation({
  id: 'readStrategy',
  method: 'GET',
  path: `${house}/strategy`,
  tag,
  summary: 'The partnership strategy of your own organisation, as it is being written.',
  access: 'read',
  answer: strategyShape,
});

export const readPortfolio = operation({
  id: 'readPortfolio',
  method: 'GET',
  path: `${house}/portfolio`,
  tag,
  summary:
    'All partnerships of an organisation, for its network leads and directors; the longest quiet first.',
  access: 'read',
  query: pageQuery,
  answer: portfolioPage,
});

export const readYearlyAccount = operation({
  id: 'readYearlyAccount',
  method: 'GET',
  path: `${house}/yearly-accounts/{year}`,
  tag,
  summary: 'The account of a year, for the network leads and directors of the organisation.',
  access: 'read',
  query: z.object({ language: z.enum(languages, 'not-chosen').optional() }),
  answer: accountShape,
});
