import { readHistory } from '#features/partnerships/index.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const page = { limit: 50, ...afterIn(event.url) };
  const { events } = found(await event.locals.within((needs) => readHistory(needs, event.params.id, page)));
  return { events };
};
