import { z } from 'zod';
import { day, moment } from './paging.ts';

const fields = {
  organisation: z.string(),
  function: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  source: z.string().meta({ description: 'Where the information about the person came from.' }),
};

export const contact = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    partyId: z.uuid().meta({ description: 'The party that wrote it and is responsible for it.' }),
    ...fields,
    knownOn: day,
    informedOn: day.nullable().meta({ description: 'When the person was told.' }),
    confirmedOn: day.nullable(),
    objectedOn: day.nullable().meta({ description: 'The person has said no: the function stays.' }),
    revision: z.int(),
    at: moment,
    personName: z.string(),
  })
  .meta({ id: 'Contact' });

export const contactsRead = z.object({ contacts: z.array(contact).readonly() });

export const contactWriting = z.object({
  partyId: z.uuid('not-found').optional().meta({ description: 'Your first party when it is left out.' }),
  organisation: z.string('missing').meta({ maxLength: 200 }),
  function: z.string('missing').meta({ maxLength: 120 }),
  name: z.string('missing').meta({ maxLength: 120 }).optional(),
  email: z.string('missing').meta({ maxLength: 254 }).optional(),
  phone: z.string('missing').meta({ maxLength: 40 }).optional(),
  source: z.string('missing').meta({ maxLength: 200 }).optional().meta({
    description: 'Needed with a name, an address or a number.',
  }),
  knownOn: day.nullish().meta({ description: 'Today when it is left out.' }),
  informedOn: day.nullish().meta({ description: 'When you told the person yourselves.' }),
});
