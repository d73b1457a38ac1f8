import { checkInput } from '#domain/check-input.ts';
import { addContact, readContacts } from '#features/contacts/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/contacts.ts';
import { contactWriting } from '../../../shapes/contacts.ts';

export const GET = answerApi(operations.readContacts, ({ needs, params }) =>
  readContacts(needs, params['id'] ?? ''),
);

export const POST = answerApi(operations.addContact, async ({ needs, params, body }) => {
  const checked = checkInput(contactWriting, body);
  return checked.ok ? addContact(needs, params['id'] ?? '', { ...checked.value }) : checked;
});
