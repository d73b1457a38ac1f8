import { markOf } from '#domain/phases/marks.ts';
import { readPhases, type PhasesShown } from '#features/phases/index.ts';
import { phasesOnScreen } from '#interface/drawings/models/model-of.ts';
import type { Language } from '#domain/language.ts';
import { modelTexts } from '#words/models/index.ts';
import { phaseWords } from '#words/phases/index.ts';
import { found } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, locals, url } = event;
  const shown = found(await locals.within((needs) => readPhases(needs, params.id)));
  return {
    shown,
    arcs: modelTexts(locals.language).phases.arcs,
    drawing: draw(locals.language, shown),
    done: url.searchParams.get('done'),
  };
};

/** Drawn here, so that no browser has to fetch the pens for it. */
function draw(language: Language, { phases }: PhasesShown): string {
  const [texts, say] = [modelTexts(language).phases, phaseWords(language)];
  const names = phases.map(({ name, core }): readonly string[] => [name, core]);
  const marks = phases.map(({ place, current }) => {
    const kind = markOf(place, current);
    return { kind, word: say(`mark_${kind}`) };
  });
  const each = phases.map(({ number, name }, at) => {
    return say('drawingOf', { number, name, state: marks[at]?.word ?? '' });
  });
  const told = { title: say('drawingTitle'), description: say('drawingText', { phases: each.join(', ') }) };
  const drawn = { ...texts, phases: names, marks };
  return phasesOnScreen(drawn, told, false) + phasesOnScreen(drawn, told, true);
}
