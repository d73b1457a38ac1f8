import type { CsvCell } from '#domain/documents/write-csv.ts';
import type { Language } from '#domain/language.ts';
import type { Strategy } from '#domain/strategy/model.ts';
import type { Day } from '#domain/time.ts';
import { sayDay } from '#words/dates.ts';
import { portfolioWords } from '#words/portfolio/index.ts';
import type { PortfolioLine } from './read-portfolio.ts';

type Telling = { readonly language: Language; readonly today: Day; readonly strategy: Strategy };

/** Why a partnership stands as it does, each reason in a few words. */
export function sayReasons(
  { language }: Pick<Telling, 'language'>,
  { health, lastContactOn, endsOn }: PortfolioLine,
): readonly string[] {
  const say = portfolioWords(language);
  return health.reasons.map((reason) =>
    say(`reason_${reason}`, {
      day: sayDay(language, reason === 'quiet' ? lastContactOn : (endsOn ?? lastContactOn)),
    }),
  );
}

/** The portfolio as rows for a spreadsheet, the heads first. */
export function portfolioTable(
  telling: Telling,
  lines: readonly PortfolioLine[],
): readonly (readonly CsvCell[])[] {
  const say = portfolioWords(telling.language);
  const heads = (
    ['name', 'partners', 'state', 'health', 'weight', 'effort', 'lastContact', 'agreement', 'ends'] as const
  ).map((key) => say(key));
  return [
    [...heads, say('evaluation'), say('goals'), say('choice')],
    ...lines.map((line): readonly CsvCell[] => [
      line.name,
      line.partners.map(({ name }) => name).join('; '),
      say(`state_${line.state}`),
      [say(`health_${line.health.standing}`), ...sayReasons(telling, line)].join('; '),
      line.weight || null,
      line.effort || null,
      line.lastContactOn,
      say(`agreement_${line.agreement}`),
      line.endsOn,
      nextEvaluation(line, telling.today),
      titles(telling.strategy, line).join('; '),
      say(`choice_${line.choice ?? 'none'}`),
    ]),
  ];
}

export const nextEvaluation = ({ evaluations }: Pick<PortfolioLine, 'evaluations'>, today: Day): Day | null =>
  evaluations.filter((day) => day >= today).toSorted()[0] ?? null;

const titles = ({ goals }: Strategy, line: PortfolioLine): readonly string[] =>
  goals.filter(({ id }) => line.goals.includes(id)).map(({ title }) => title);
