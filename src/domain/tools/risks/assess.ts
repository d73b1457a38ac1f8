import { textOf } from '../counting.ts';
import type { Light, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { lightFor, type Risk, risksIn } from './register.ts';

/** The register read: how grave each risk is, which five come first, what is missing and what is overdue. */
export function assess(sheet: ToolSheet): ToolResult {
  const risks = risksIn(sheet);
  return {
    blocks: [
      count(risks),
      top(risks),
      matrix(risks),
      lacking(risks),
      overdue(risks, textOf(sheet.shared['day'])),
      advice(risks),
      told(risks),
    ],
  };
}

const isRated = ({ score }: Risk): boolean => score !== null;
const whole = (number: number): Said => ({ number, as: 'whole' });

function count(risks: readonly Risk[]): ResultBlock {
  const rated = risks.filter(isRated);
  const light = lightFor(rated[0]?.score ?? null);
  const base = { answered: rated.length, asked: risks.length };
  return { kind: 'verdict', id: 'count', said: countSaid(rated, light), ...(light && { light }), base };
}

function countSaid(rated: readonly Risk[], light: Light | undefined): Said {
  if (light === undefined) return { say: 'unrated' };
  if (light === 'green') return { say: light, values: { all: rated.length } };
  const number = rated.filter(({ score }) => lightFor(score) === light).length;
  return { say: light, values: { number, all: rated.length } };
}

/** The five gravest. */
function top(risks: readonly Risk[]): ResultBlock {
  const rows = risks.filter(isRated).slice(0, 5).map(rowOf);
  const columns = ['risk', 'score', 'prevention', 'response', 'owner'].map((say): Said => ({ say }));
  return { kind: 'table', id: 'top', columns, rows };
}

const rowOf = ({ name, score, prevention, response, owner }: Risk): readonly Said[] => [
  name,
  score === null ? { say: 'none' } : whole(score),
  ...[prevention, response, owner].map((text): Said => (text === '' ? { say: 'none' } : { text })),
];

const steps = [1, 2, 3, 4, 5] as const;

function matrix(risks: readonly Risk[]): ResultBlock {
  const axis = (column: string) => ({ title: { prompt: 'risks', column }, heads: steps.map(whole) });
  const items = risks.flatMap(({ name, probability, consequence, score }) => {
    if (probability === null || consequence === null) return [];
    const light = lightFor(score);
    return [{ label: name, x: probability - 1, y: consequence - 1, ...(light && { light }) }];
  });
  const cells = steps.map((y) => steps.map((x) => lightFor(x * y) ?? 'green'));
  return { kind: 'grid', id: 'matrix', x: axis('probability'), y: axis('consequence'), items, cells };
}

/** What the graver risks still lack: a way to prevent them, a response, somebody who keeps an eye on them. */
function lacking(risks: readonly Risk[]): ResultBlock {
  const items = risks.flatMap((risk): readonly Said[] => {
    const missing = (['prevention', 'response', 'owner'] as const).filter((column) => risk[column] === '');
    if (risk.score === null) return [{ say: 'notRated', values: { risk: risk.name } }];
    if (missing.length === 0 || lightFor(risk.score) === 'green') return [];
    const names = missing.map((column): Said => ({ say: `no-${column}` }));
    return [{ say: 'lacks', values: { risk: risk.name, missing: { all: names } } }];
  });
  return { kind: 'list', id: 'lacking', items, none: { say: 'nothingLacks' } };
}

/** Risks that should have been looked at again before the given day, the longest ago first. */
function overdue(risks: readonly Risk[], day: string): ResultBlock {
  const items = risks
    .filter(({ review }) => review !== '' && review < day)
    .toSorted((a, b) => (a.review < b.review ? -1 : a.review > b.review ? 1 : 0))
    .map(({ name, review }): Said => ({ say: 'overdue', values: { risk: name, day: { day: review } } }));
  return { kind: 'list', id: 'overdue', items, none: { say: day === '' ? 'noDay' : 'nothingOverdue' } };
}

/** What others have watched for and done, for the library's risks that have no plan of their own yet. */
function advice(risks: readonly Risk[]): ResultBlock {
  const items = risks
    .filter(({ known, prevention, response }) => known !== '' && (prevention === '' || response === ''))
    .slice(0, 8)
    .map(({ name, known }): Said => ({ say: 'advice', values: { risk: name, advice: { say: known } } }));
  return { kind: 'list', id: 'advice', items, none: { say: 'noAdvice' } };
}

/** What the partner may see: an annex to the agreement. */
function told(risks: readonly Risk[]): ResultBlock {
  const rows = risks.filter(({ shared }) => shared).map(rowOf);
  const columns = ['risk', 'score', 'prevention', 'response', 'owner'].map((say): Said => ({ say }));
  return { kind: 'table', id: 'told', columns, rows };
}
