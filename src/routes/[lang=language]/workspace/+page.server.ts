import { redirect } from '@sveltejs/kit';
import { readFront } from '#features/workspace/index.ts';
import { address } from '#words/addresses.ts';
import { needReader } from '../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { partnershipId } = needReader(event);
  const { within, language } = event.locals;
  if (partnershipId) redirect(303, address(language, 'workspace', 'partnerships', partnershipId));
  const { front, today } = await within(async (needs) => ({
    front: await readFront(needs),
    today: needs.today,
  }));
  return { front, today, removed: event.url.searchParams.get('done') === 'removed' };
};
