import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { historyQuery } from '#features/partnerships/index.ts';
import { partnershipInput, partyInput, purposeInput } from '#features/partnerships/schema.ts';
import { operation } from '../operation.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';
import { historyEvent, party, partnership, partyPerson } from '../shapes/partnerships.ts';

const tag = 'partnerships';

export const listPartnerships = operation({
  id: 'listPartnerships',
  method: 'GET',
  path: '/partnerships',
  tag,
  summary: 'The partnerships you may see, newest first.',
  access: 'read',
  query: pageQuery.extend({
    text: z.string().max(200, 'too-long').optional().meta({ description: 'How a word of the name begins.' }),
    state: z.enum(['exploring', 'building', 'agreed', 'ended'], 'not-chosen').optional(),
  }),
  answer: pageOf(partnership),
});

export const createPartnership = operation({
  id: 'createPartnership',
  method: 'POST',
  path: '/partnerships',
  tag,
  summary: 'Begins a partnership with your own organisation as its leading party.',
  access: 'write',
  body: partnershipInput,
  creates: true,
  status: 201,
  answer: partnership,
});

export const readPartnership = operation({
  id: 'readPartnership',
  method: 'GET',
  path: '/partnerships/{id}',
  tag,
  summary: 'One partnership with its parties.',
  access: 'read',
  answer: partnership,
});

export const changePartnership = operation({
  id: 'changePartnership',
  method: 'PATCH',
  path: '/partnerships/{id}',
  tag,
  summary: 'Changes name and purpose. A change that crossed another is refused with 409.',
  access: 'write',
  body: purposeInput,
  answer: partnership,
});

export const listParties = operation({
  id: 'listParties',
  method: 'GET',
  path: '/partnerships/{id}/parties',
  tag,
  summary: 'The parties in their order.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(party),
});

export const createParty = operation({
  id: 'createParty',
  method: 'POST',
  path: '/partnerships/{id}/parties',
  tag,
  summary: 'Gives an organisation a seat. Only the leading party may.',
  access: 'write',
  body: partyInput.omit({ partnershipId: true }),
  creates: true,
  status: 201,
  answer: party,
});

export const listPartyPeople = operation({
  id: 'listPartyPeople',
  method: 'GET',
  path: '/partnerships/{id}/people',
  tag,
  summary: 'Who acts for the parties.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(partyPerson),
});

export const readHistory = operation({
  id: 'readHistory',
  method: 'GET',
  path: '/partnerships/{id}/history',
  tag,
  summary: 'Everything that has happened, newest first.',
  access: 'read',
  query: pageQuery.extend(historyQuery),
  answer: pageOf(historyEvent),
});

const history = (file: 'csv' | 'json', id: string) =>
  operation({
    id,
    method: 'GET',
    path: `/partnerships/{id}/history.${file}`,
    tag,
    summary: `The history as ${file.toUpperCase()}, narrowed as it is read; at most ten thousand lines.`,
    access: 'read',
    query: z.object({ ...historyQuery, language: z.enum(languages, 'not-chosen').optional() }),
    file,
  });

export const historyCsv = history('csv', 'historyCsv');
export const historyJson = history('json', 'historyJson');

export const readCalendar = operation({
  id: 'readCalendar',
  method: 'GET',
  path: '/partnerships/{id}/calendar.ics',
  tag,
  summary: 'Start, evaluations, notice, last meeting and end, as iCalendar.',
  access: 'read',
  file: 'ics',
});
