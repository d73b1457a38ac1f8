import { listPartnerships } from '#features/partnerships/index.ts';
import { organisationsToBeginFor } from '#features/people/index.ts';
import { afterIn } from '../../../after-page.ts';
import { needPerson } from '../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const text = (event.url.searchParams.get('q') ?? '').slice(0, 100);
  return event.locals.within(async (needs) => ({
    text,
    found: await listPartnerships(needs, { text, ...afterIn(event.url) }),
    mayBegin: (await organisationsToBeginFor(needs)).length > 0,
  }));
};
