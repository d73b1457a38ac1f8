import { operation } from '../operation.ts';
import { contact, contactsRead, contactWriting } from '../shapes/contacts.ts';

const tag = 'partnerships';
const path = '/partnerships/{id}/contacts';

export const readContacts = operation({
  id: 'readContacts',
  method: 'GET',
  path,
  tag,
  summary: 'Whom to call at each organisation: the function, and the person where there is a reason for it.',
  access: 'read',
  answer: contactsRead,
});

export const addContact = operation({
  id: 'addContact',
  method: 'POST',
  path,
  tag,
  summary: 'Writes down a contact for your own party; a person with an address is told by mail, once.',
  access: 'write',
  body: contactWriting,
  creates: true,
  status: 201,
  answer: contact,
});

export const contactsCsv = operation({
  id: 'contactsCsv',
  method: 'GET',
  path: `${path}.csv`,
  tag,
  summary: 'The contacts as CSV, with source and dates.',
  access: 'read',
  file: 'csv',
});
