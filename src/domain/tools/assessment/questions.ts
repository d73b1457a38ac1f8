import { mean } from '../counting.ts';
import type { ResultBlock, Said } from '../result.ts';
import { apartOn, type Candidate, type Word } from './candidate.ts';
import { type Criterion, criteria } from './criteria.ts';

/** Most questions for each candidate: as many as one can ask in one conversation. */
const most = 3;

/** A score that is missing is least known; then a guess, or a score nobody has said how sure they are of. */
const doubt = ({ score, certainty }: Word): number =>
  score === null ? 3 : certainty === 'know' ? 0 : certainty === 'think' ? 1 : 2;

/** What to find out next: the heaviest first, and of those as heavy the least known. */
export function nextQuestions(candidates: readonly Candidate[]): ResultBlock {
  const items = candidates.flatMap((candidate) => {
    const open = criteria
      .map((criterion) => ({ criterion, ...urgency(candidate.words(criterion)) }))
      .filter(({ weight, unsure }) => weight > 0 && unsure > 0)
      .toSorted((a, b) => b.weight - a.weight || b.unsure - a.unsure)
      .slice(0, most);
    return open.map(({ criterion }) => question(candidate, criterion));
  });
  return { kind: 'list', id: 'next', items, none: { say: 'allKnown' } };
}

const urgency = (words: readonly Word[]) => ({
  weight: mean(words.map(({ weight }) => weight)) ?? 0,
  unsure: Math.max(0, ...words.map(doubt)),
});

/** What people wrote they would find out; where nobody did, a question of the tool's own. */
function question({ name, words }: Candidate, criterion: Criterion): Said {
  const written = words(criterion).find(({ ask }) => ask !== '')?.ask;
  const asked: Said = written === undefined ? { say: `ask-${criterion}` } : { text: written };
  return { say: 'asked', values: { candidate: name, question: asked } };
}

/** Where colleagues are more than one and a half steps apart, the widest first. */
export function talkingPoints(candidates: readonly Candidate[]): ResultBlock {
  const points = candidates
    .flatMap((candidate) =>
      criteria.map((criterion) => ({ candidate, criterion, apart: apartOn(candidate, criterion) ?? 0 })),
    )
    .filter(({ apart }) => apart > 1.5)
    .toSorted((a, b) => b.apart - a.apart);
  const items = points.map(({ candidate, criterion, apart }): Said => ({
    say: 'apart',
    values: {
      candidate: candidate.name,
      criterion: { prompt: 'scores', row: criterion },
      steps: { number: apart, as: 'whole' },
    },
  }));
  return { kind: 'list', id: 'talk', items, ordered: true, none: { say: 'noneApart' } };
}
