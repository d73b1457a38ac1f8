import { readFrame } from '#features/partnerships/index.ts';
import { found } from '../../../../answer.ts';
import { needReader } from '../../../../need-reader.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  needReader(event);
  return { frame: found(await event.locals.within((needs) => readFrame(needs, event.params.id))) };
};
