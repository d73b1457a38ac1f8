import { listMeetings } from '#features/meetings/index.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, url, locals } = event;
  return { listed: found(await locals.within((needs) => listMeetings(needs, params.id, afterIn(url)))) };
};
