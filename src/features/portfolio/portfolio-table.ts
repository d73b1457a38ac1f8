import type { CsvCell } from '#domain/documents/write-csv.ts';
import type { Strategy } from '#domain/strategy/model.ts';
import { portfolioWords } from '#words/portfolio/index.ts';
import type { PortfolioLine } from './read-portfolio.ts';
import { nextEvaluation, sayPlace, sayReasons, type Telling } from './tell-line.ts';

/** The portfolio as rows for a spreadsheet, the heads first. */
export function portfolioTable(
  telling: Telling,
  lines: readonly PortfolioLine[],
): readonly (readonly CsvCell[])[] {
  const say = portfolioWords(telling.language);
  const heads = [
    ...(['name', 'partners', 'phase', 'state', 'health', 'pulse', 'weight', 'effort'] as const),
    ...(['lastContact', 'agreement', 'ends', 'evaluation', 'goals', 'choice'] as const),
  ].map((key) => say(key));
  return [
    heads,
    ...lines.map((line): readonly CsvCell[] => [
      line.name,
      line.partners.map(({ name }) => name).join('; '),
      sayPlace(telling, line),
      say(`state_${line.state}`),
      [say(`health_${line.health.standing}`), ...sayReasons(telling, line)].join('; '),
      line.pulse === null ? null : Math.round(line.pulse.mean * 100) / 100,
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

const titles = ({ goals }: Strategy, line: PortfolioLine): readonly string[] =>
  goals.filter(({ id }) => line.goals.includes(id)).map(({ title }) => title);
