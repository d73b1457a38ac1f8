import { error, fail, redirect } from '@sveltejs/kit';
import { mayAcceptFor } from '#features/partnerships/index.ts';
import { acceptAgreement } from '#features/agreements/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../../../../answer.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const reader = needReader(event);
  const { who } = event.locals;
  return event.locals.within(async (needs) => {
    const [partnership, version] = [
      await needs.partnerships.partnership(event.params.id),
      await needs.agreements.version(event.params.version),
    ];
    const draft = version ? await needs.agreements.draftById(version.agreementId) : null;
    if (!partnership || !version || draft?.partnershipId !== partnership.id) error(404);
    const acceptances = await needs.agreements.acceptances(version.id);
    const accepted = new Set(acceptances.map((one) => one.partyId));
    const seats = await needs.partnerships.mySeats(partnership.id);
    const open = version.state === 'put-forward';
    const personId = 'personId' in who.asker ? who.asker.personId : '';
    const me = personId ? await needs.people.person(personId) : null;
    return {
      partnership,
      version,
      putForwardBy: (await needs.people.person(version.putForwardBy))?.name ?? '',
      acceptances,
      open,
      me: { name: me?.name ?? reader.name, function: me?.function ?? '' },
      acceptFor: open
        ? version.content.parties.filter(({ id }) => mayAcceptFor(seats, id) && !accepted.has(id))
        : [],
      accepted: event.url.searchParams.has('accepted'),
    };
  });
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const input = { ...Object.fromEntries(form), versionId: event.params.version };
    const accepted = await event.locals.within((needs) => acceptAgreement(needs, input));
    const { id, version } = event.params;
    const here = address(
      event.locals.language,
      'workspace',
      'partnerships',
      id,
      'agreement',
      'versions',
      version,
    );
    if (accepted.ok || accepted.problem.kind === 'accepted-already') redirect(303, `${here}?accepted=1`);
    const typed = {
      partyId: String(form.get('partyId') ?? ''),
      name: String(form.get('name') ?? ''),
      function: String(form.get('function') ?? ''),
    };
    return fail(statusOf(accepted.problem), { problem: accepted.problem, typed });
  },
};
