import type { Answers } from '../../prompts/prompt.ts';
import { cellsOf, textOf } from '../counting.ts';
import type { ResultBlock, Said } from '../result.ts';
import { type Actor, goals, isKnown, isWished } from './actors.ts';
import { type Sector, sectors } from './sectors.ts';

/** How evenly shares are spread: Shannon's −Σ p·ln p. 0 when all is one, ln n when n are alike. */
export function shannon(counts: readonly number[]): number | null {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return null;
  const parts = counts.filter((count) => count > 0).map((count) => count / whole);
  const spread = parts.reduce((sum, part) => sum - part * Math.log(part), 0);
  return Math.min(Math.max(0, spread), Math.log(counts.length));
}

type Counted = { readonly sector: Sector; readonly count: number };

const countsOf = (actors: readonly Actor[]): readonly Counted[] =>
  sectors.map((sector) => ({ sector, count: actors.filter((actor) => actor.sector === sector).length }));

/** The mix of those one knows: Shannon's figure, what it amounts to, and each sector's share. */
export function mix(actors: readonly Actor[]): readonly ResultBlock[] {
  const known = actors.filter(isKnown);
  const counted = countsOf(known);
  const placed = counted.reduce((sum, { count }) => sum + count, 0);
  const base = { answered: placed, asked: known.length };
  const value = shannon(counted.map(({ count }) => count));
  const bars = counted.map(({ sector, count }) => ({
    label: sectorName(sector),
    value: placed > 0 ? count / placed : null,
    base,
  }));
  return [
    { kind: 'bars', id: 'sectors', scale: [0, 1], as: 'percent', bars },
    { kind: 'verdict', id: 'mix', said: mixSaid(counted, value), base },
    { kind: 'figure', id: 'shannon', value, as: 'plain', scale: [0, Math.log(sectors.length)], base },
  ];
}

const sectorName = (sector: Sector): Said => ({ prompt: 'actors', column: 'sector', choice: sector });

function mixSaid(counted: readonly Counted[], value: number | null): Said {
  const [largest] = counted.toSorted((a, b) => b.count - a.count);
  if (value === null || !largest) return { say: 'noMix' };
  const whole = counted.reduce((sum, { count }) => sum + count, 0);
  const share: Said = { number: largest.count / whole, as: 'percent' };
  const alike: Said = { number: Math.round(Math.exp(value) * 10) / 10 };
  return { say: 'mixed', values: { number: alike, sector: sectorName(largest.sector), share } };
}

/** Where nobody is: sectors without anyone, and goals that nobody one knows helps with. */
export function whiteSpots(actors: readonly Actor[], shared: Answers): ResultBlock {
  const counted = countsOf(actors.filter(isKnown));
  const empty = counted.filter(({ sector, count }) => count === 0 && sector !== 'other');
  const isSorted = counted.some(({ count }) => count > 0);
  const missing = empty.map(({ sector }): Said => ({
    say: 'noSector',
    values: { sector: sectorName(sector) },
  }));
  return {
    kind: 'list',
    id: 'white',
    items: [...goalsAlone(actors, shared), ...(isSorted ? missing : [])],
    none: { say: 'noWhite' },
  };
}

function goalsAlone(actors: readonly Actor[], shared: Answers): readonly Said[] {
  return goals.flatMap((id): readonly Said[] => {
    const name = textOf(cellsOf(shared['goals'], id)['name']);
    const serving = actors.filter((actor) => actor.goals.includes(id));
    if (name === '' || serving.some(isKnown)) return [];
    const values = { goal: { text: name } };
    if (!serving.some(isWished)) return [{ say: 'noGoal', values }];
    const wished = serving.filter(isWished).map((actor): Said => ({ text: actor.name }));
    return [{ say: 'wishedGoal', values: { ...values, wished: { all: wished } } }];
  });
}
