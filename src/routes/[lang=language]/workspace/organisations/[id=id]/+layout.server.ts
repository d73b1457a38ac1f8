import { useDemonstration } from '#features/demonstrations/index.ts';
import { needPerson } from '../../../../need-reader.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  needPerson(event);
  const organisation = event.params.id;
  return { demonstration: await event.locals.within((needs) => useDemonstration(needs, { organisation })) };
};
