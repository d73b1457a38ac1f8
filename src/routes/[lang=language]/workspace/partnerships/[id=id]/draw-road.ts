import type { Language } from '#domain/language.ts';
import { markOf } from '#domain/phases/marks.ts';
import type { Place } from '#domain/phases/road.ts';
import { phasesOnScreen } from '#interface/drawings/models/model-of.ts';
import { modelTexts } from '#words/models/index.ts';
import { phaseWords } from '#words/phases/index.ts';

type Drawn = {
  readonly number: number;
  readonly name: string;
  readonly core: string;
  readonly place: Place;
  readonly current: boolean;
};

/** The twelve phases with how far a partnership is; drawn here, so that no browser has to fetch the pens for it. */
export function drawRoad(language: Language, phases: readonly Drawn[]): string {
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
