import { readExport } from '#features/copies/index.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { kind } = needReader(event);
  const page = await event.locals.within((needs) => readExport(needs, event.params.id));
  return {
    ...found(page),
    guest: kind === 'guest',
    brought: event.url.searchParams.get('done') === 'brought',
  };
};
