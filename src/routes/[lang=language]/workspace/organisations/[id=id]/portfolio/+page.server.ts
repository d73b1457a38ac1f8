import { quietOnes, readPortfolio } from '#features/portfolio/index.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { searchParams } = event.url;
  const asked = { ...Object.fromEntries(searchParams), ...afterIn(event.url), limit: 50 };
  return event.locals.within(async (needs) => {
    const read = found(await readPortfolio(needs, event.params.id, asked));
    const first = !event.url.search && read.counts.quiet > 0;
    const quiet = first ? await quietOnes(needs, event.params.id, 5) : [];
    const plain = quiet.map(({ partnershipId, name, lastContactOn }) => ({
      partnershipId,
      name,
      lastContactOn,
    }));
    return { ...read, quiet: plain, today: needs.today };
  });
};
