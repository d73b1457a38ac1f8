import type { Language } from '#domain/language.ts';
import type { Strategy } from '#domain/strategy/model.ts';
import type { Day } from '#domain/time.ts';
import { phaseIds, type PhaseId } from '#domain/tools/phases/model.ts';
import { sayDay, sayNumber } from '#words/dates.ts';
import { evaluationWords } from '#words/evaluations/index.ts';
import { modelTexts } from '#words/models/index.ts';
import { portfolioWords } from '#words/portfolio/index.ts';
import type { PortfolioLine } from './read-portfolio.ts';

export type Telling = { readonly language: Language; readonly today: Day; readonly strategy: Strategy };
type Speaking = Pick<Telling, 'language'>;

/** A phase by its number and what it is called, by the room's own plan where it has one. */
export function sayPhase({ language }: Speaking, phase: PhaseId, ownName = ''): string {
  const at = phaseIds.indexOf(phase);
  const name = ownName || (modelTexts(language).phases.phases[at]?.[0] ?? '');
  return portfolioWords(language)('phaseLine', { number: at + 1, name });
}

/** Where a partnership is; one that has ended is in no phase. */
export const sayPlace = (speaking: Speaking, { state, phase, phaseName }: PortfolioLine): string =>
  state === 'ended' ? portfolioWords(speaking.language)('state_ended') : sayPhase(speaking, phase, phaseName);

/** Why a partnership stands as it does, each reason in a few words; a goal that is missing is the house's own remark. */
export function sayReasons(
  { language }: Speaking,
  { health, lastContactOn, endsOn, goals, state }: PortfolioLine,
): readonly string[] {
  const say = portfolioWords(language);
  const reasons = health.reasons.map((reason) =>
    say(`reason_${reason}`, {
      day: sayDay(language, reason === 'quiet' ? lastContactOn : (endsOn ?? lastContactOn)),
    }),
  );
  return goals.length === 0 && state !== 'ended' ? [...reasons, say('noGoal')] : reasons;
}

/** The pulse in two lines: the figure, and what it says; null when nobody has been asked. */
export function sayPulse(
  { language }: Speaking,
  { pulse }: PortfolioLine,
): { readonly figure: string; readonly told: readonly string[] } | null {
  if (pulse === null) return null;
  const [say, areas] = [portfolioWords(language), evaluationWords(language)];
  const { mean, moved, day, talk } = pulse;
  const step = moved === null ? 0 : Math.round(moved * 10) / 10;
  const sign = step > 0 ? '+' : '\u2212';
  return {
    figure: say('pulseMean', { mean: sayNumber(language, mean, 1) }),
    told: [
      say('pulseDay', { day: sayDay(language, day) }),
      ...(step === 0 ? [] : [say('pulseMoved', { moved: sign + sayNumber(language, Math.abs(step), 1) })]),
      ...(talk.reason === 'steady'
        ? []
        : [say(`talk_${talk.reason}`, { area: areas(`area_${talk.index}`) })]),
    ],
  };
}

export const nextEvaluation = ({ evaluations }: Pick<PortfolioLine, 'evaluations'>, today: Day): Day | null =>
  evaluations.filter((day) => day >= today).toSorted()[0] ?? null;
