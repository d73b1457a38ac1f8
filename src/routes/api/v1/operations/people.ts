import { z } from 'zod';
import { organisationInput } from '#features/people/schema.ts';
import { operation } from '../operation.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';
import { me, organisation } from '../shapes/people.ts';

export const readMe = operation({
  id: 'readMe',
  method: 'GET',
  path: '/me',
  tag: 'people',
  summary: 'Who the token stands for, and in which organisations.',
  access: 'read',
  answer: me,
});

export const copyMe = operation({
  id: 'copyMe',
  method: 'GET',
  path: '/me/copy.json',
  tag: 'people',
  summary: 'Everything that is kept about whom the token stands for, as one file.',
  access: 'read',
  file: 'json',
});

export const listOrganisations = operation({
  id: 'listOrganisations',
  method: 'GET',
  path: '/organisations',
  tag: 'people',
  summary: 'The register of organisations, or those found by words of name and place.',
  access: 'read',
  query: pageQuery.extend({
    text: z
      .string()
      .max(200, 'too-long')
      .optional()
      .meta({ description: 'How a word of the name or place begins.' }),
  }),
  answer: pageOf(organisation),
});

export const createOrganisation = operation({
  id: 'createOrganisation',
  method: 'POST',
  path: '/organisations',
  tag: 'people',
  summary: 'Adds an organisation to the register.',
  description:
    'With `join` true you become its first member and administrator; otherwise it is only registered, so that it can be invited.',
  access: 'write',
  body: organisationInput.extend({ join: z.boolean().optional() }),
  creates: true,
  status: 201,
  answer: organisation,
});

export const readOrganisation = operation({
  id: 'readOrganisation',
  method: 'GET',
  path: '/organisations/{id}',
  tag: 'people',
  summary: 'One organisation of the register.',
  access: 'read',
  answer: organisation,
});
