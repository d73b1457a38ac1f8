import { readPhases } from '#features/phases/index.ts';
import { modelTexts } from '#words/models/index.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { drawRoad } from '../draw-road.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, locals, url } = event;
  const shown = found(await locals.within((needs) => readPhases(needs, params.id)));
  return {
    shown,
    arcs: modelTexts(locals.language).phases.arcs,
    drawing: drawRoad(locals.language, shown.phases),
    done: url.searchParams.get('done'),
  };
};
