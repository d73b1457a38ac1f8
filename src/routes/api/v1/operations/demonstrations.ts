import { z } from 'zod';
import { operation } from '../operation.ts';

const demonstration = z
  .object({
    organisationId: z.uuid().nullable(),
    partnerships: z.array(z.uuid()).readonly(),
    usedOn: z.iso.date(),
    goesOn: z.iso.date().meta({ description: 'The day it is deleted unless it is used before.' }),
  })
  .meta({ id: 'Demonstration' });

const place = { path: '/me/demonstration', tag: 'people' } as const;

export const readDemonstration = operation({
  ...{ id: 'readDemonstration', method: 'GET', access: 'read', ...place },
  summary: 'Your demonstration library, made up to be played with.',
  answer: demonstration,
});

export const makeDemonstration = operation({
  ...{ id: 'makeDemonstration', method: 'POST', access: 'write', status: 201, ...place },
  summary: 'Makes a demonstration library of your own: whole, or not at all.',
  description:
    'Nobody else sees it, no mail leaves it, and it is deleted when it has not been used for thirty days. One at a time.',
  answer: demonstration,
});

export const deleteDemonstration = operation({
  ...{ id: 'deleteDemonstration', method: 'DELETE', access: 'write', status: 204, ...place },
  summary: 'Deletes your demonstration library with all that is in it.',
});
