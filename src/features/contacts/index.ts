export { addContact, changeContact, removeContact } from './keep-contacts.ts';
export { answerContactLink, openContactLink } from './answer-by-link.ts';
export { contactsCsv, readContact, readContacts } from './read-contacts.ts';
export type * from './ports.ts';
