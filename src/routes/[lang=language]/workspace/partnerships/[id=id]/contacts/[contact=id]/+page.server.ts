import { redirect } from '@sveltejs/kit';
import { changeContact, readContact, removeContact } from '#features/contacts/index.ts';
import { address } from '#words/addresses.ts';
import { found } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { refused, typedContact, type TypedContact } from '../contact-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id, contact } = event.params;
  return event.locals.within(async (needs) => {
    const read = found(await readContact(needs, id, contact));
    const party = await needs.partnerships.party(read.contact.partyId);
    return { read, partyName: party?.organisation.name ?? '', today: needs.today };
  });
};

const placeOf = ({ params }: RequestEvent) => ({ partnershipId: params.id, id: params.contact });
const none: TypedContact | null = null;

function back({ locals, params }: RequestEvent, done: string): never {
  redirect(
    303,
    `${address(locals.language, 'workspace', 'partnerships', params.id, 'contacts')}?done=${done}`,
  );
}

export const actions: Actions = {
  change: async (event) => {
    needReader(event);
    const typed = typedContact(await event.request.formData());
    const saved = await event.locals.within((needs) => changeContact(needs, placeOf(event), typed));
    if (saved.ok) return back(event, 'saved');
    const { problem } = saved;
    return refused(problem, { typed, current: 'current' in problem ? problem.current : null });
  },
  remove: async (event) => {
    needReader(event);
    const removed = await event.locals.within((needs) => removeContact(needs, placeOf(event)));
    if (removed.ok) return back(event, 'removed');
    return refused(removed.problem, { typed: none, current: null });
  },
};
