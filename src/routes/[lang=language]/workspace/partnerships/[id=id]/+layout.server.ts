import { useDemonstration } from '#features/demonstrations/index.ts';
import { readFrame } from '#features/partnerships/index.ts';
import { found } from '../../../../answer.ts';
import { needReader } from '../../../../need-reader.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  needReader(event);
  const { within } = event.locals;
  const room = event.params.id;
  return within(async (needs) => {
    const frame = found(await readFrame(needs, room));
    // Only what is an example can be a demonstration: a real room is asked nothing more.
    return { frame, demonstration: frame.example ? await useDemonstration(needs, { room }) : null };
  });
};
