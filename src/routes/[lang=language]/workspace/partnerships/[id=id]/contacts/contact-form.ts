import { fail } from '@sveltejs/kit';
import type { Contact } from '#features/contacts/index.ts';
import type { Problem } from '#domain/result.ts';
import { statusOf } from '../../../../../answer.ts';
import { textsOf } from '../../../../../read-form.ts';

/** What a contact's form holds, as it was typed. */
export const typedContact = (form: FormData) =>
  textsOf(
    form,
    ...(['id', 'partyId', 'organisation', 'function', 'name', 'email', 'phone'] as const),
    ...(['source', 'knownOn', 'informedOn', 'revision'] as const),
  );

export type TypedContact = ReturnType<typeof typedContact>;

export const asTyped = (contact: Contact): Partial<TypedContact> => ({
  organisation: contact.organisation,
  function: contact.function,
  name: contact.name,
  email: contact.email,
  phone: contact.phone,
  source: contact.source,
  knownOn: contact.knownOn,
  informedOn: contact.informedOn ?? '',
});

/** Everything that was typed comes back with what is wrong. */
export const refused = <More extends object>(problem: Problem, more: More) =>
  fail(statusOf(problem), { problem, ...more });
