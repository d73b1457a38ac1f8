import { redirect } from '@sveltejs/kit';
import { addContact, readContacts } from '#features/contacts/index.ts';
import { address } from '#words/addresses.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { refused, typedContact } from './contact-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  return event.locals.within(async (needs) => ({
    read: found(await readContacts(needs, event.params.id)),
    newId: needs.newId(),
    today: needs.today,
    done: event.url.searchParams.get('done'),
  }));
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const typed = typedContact(await event.request.formData());
    const added = await within((needs) => addContact(needs, event.params.id, typed));
    if (!added.ok) return refused(added.problem, { typed });
    const told = added.value.email !== '' && added.value.informedOn !== null;
    const here = address(language, 'workspace', 'partnerships', event.params.id, 'contacts');
    redirect(303, `${here}?done=${told ? 'savedTold' : 'saved'}`);
  },
};
