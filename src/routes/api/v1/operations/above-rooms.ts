import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { operation } from '../operation.ts';
import {
  busyTimesRead,
  accountShape,
  nominationChoosing,
  nominationMade,
  nominationWriting,
  ownDayMade,
  ownDayWriting,
  portfolioPage,
  stepWriting,
  strategyApproved,
  strategyApproving,
  strategyShape,
  strategyWriting,
  wheelQuery,
  wheelRead,
} from '../shapes/above-rooms.ts';
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

const write = { tag, access: 'write' } as const;

export const writeStrategy = operation({
  ...{ id: 'writeStrategy', method: 'PUT', path: `${house}/strategy`, ...write },
  summary: 'Writes the strategy anew, for network leads and directors; what came first is answered with 409.',
  body: strategyWriting,
  answer: strategyShape,
});

export const approveStrategy = operation({
  ...{ id: 'approveStrategy', method: 'POST', path: `${house}/strategy/approvals`, ...write },
  summary: 'Approves the draft that was read as a new version, for directors.',
  body: strategyApproving,
  answer: strategyApproved,
});

export const writeYearStep = operation({
  ...{ id: 'writeYearStep', method: 'PUT', path: `${house}/strategy/years/{year}/steps/{step}`, ...write },
  summary: 'Writes when a step of the strategy’s year is taken, and what came of it.',
  body: stepWriting,
  status: 204,
});

export const nominate = operation({
  ...{ id: 'nominate', method: 'POST', path: `${house}/strategy/years/{year}/nominations`, ...write },
  summary: 'Nominates a partnership for the year, for a department.',
  body: nominationWriting,
  creates: true,
  status: 201,
  answer: nominationMade,
});

export const chooseNomination = operation({
  ...{ id: 'chooseNomination', method: 'PUT', ...write },
  path: `${house}/strategy/years/{year}/nominations/{nomination}`,
  summary: 'Chooses a nomination, declines it, or opens the question again.',
  body: nominationChoosing,
  status: 204,
});

export const readYearWheel = operation({
  ...{ id: 'readYearWheel', method: 'GET', path: `${house}/year-wheel`, tag, access: 'read' },
  summary:
    'Everything with a day: the partnerships’, what is promised in their rooms, the organisation’s own, and partners’ busy times.',
  query: wheelQuery,
  answer: wheelRead,
});

export const readBusyTimes = operation({
  ...{ id: 'readBusyTimes', method: 'GET', path: '/partnerships/{id}/busy-times', access: 'read' },
  tag: 'partnerships',
  summary: 'When the parties of a room have said that they are busy, a year from this month.',
  answer: busyTimesRead,
});

export const addWheelDay = operation({
  ...{ id: 'addWheelDay', method: 'POST', path: `${house}/year-wheel/days`, ...write },
  summary: 'Adds a day of the organisation’s own, or a time in which it is busy.',
  body: ownDayWriting,
  status: 201,
  answer: ownDayMade,
});

export const removeWheelDay = operation({
  ...{ id: 'removeWheelDay', method: 'DELETE', path: `${house}/year-wheel/days/{day}`, ...write },
  summary: 'Takes a day of the organisation’s own away.',
  status: 204,
});
