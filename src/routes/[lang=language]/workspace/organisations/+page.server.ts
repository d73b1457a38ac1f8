import { myOrganisations, searchOrganisations } from '#features/people/index.ts';
import { afterIn } from '../../../after-page.ts';
import { needPerson } from '../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const text = (event.url.searchParams.get('q') ?? '').slice(0, 100);
  return event.locals.within(async (needs) => ({
    text,
    found: await searchOrganisations(needs, { text, limit: 30, ...afterIn(event.url) }),
    mine: (await myOrganisations(needs)).map(({ organisationId }) => organisationId),
    left: event.url.searchParams.get('done') === 'left',
  }));
};
