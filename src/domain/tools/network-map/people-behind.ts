import { addDays } from '../../time.ts';
import type { ResultBlock, Said } from '../result.ts';
import { type Actor, isKnown } from './actors.ts';
import { nameKey } from './alike.ts';

/** How many of the ties hang on one colleague alone, of those that have somebody. */
export function onOnePerson(actors: readonly Actor[]): ResultBlock {
  const known = actors.filter(isKnown);
  const held = known.filter(({ owners }) => owners.length > 0);
  const alone = held.filter(({ owners }) => owners.length === 1);
  const value = held.length > 0 ? alone.length / held.length : null;
  const base = { answered: held.length, asked: known.length };
  return { kind: 'figure', id: 'onePerson', value, as: 'percent', scale: [0, 1], base };
}

/** Who holds how many, the most first; and how many nobody has been named for. */
export function owners(actors: readonly Actor[]): ResultBlock {
  const known = actors.filter(isKnown);
  const held = new Map<string, { readonly name: string; readonly ties: Actor[] }>();
  for (const actor of known)
    for (const name of actor.owners) {
      const before = held.get(nameKey(name));
      held.set(nameKey(name), { name: before?.name ?? name, ties: [...(before?.ties ?? []), actor] });
    }
  const rows = [...held.values()]
    .toSorted((a, b) => b.ties.length - a.ties.length)
    .map(({ name, ties }) => ownerRow({ text: name }, ties, known.length));
  const without = known.filter((actor) => actor.owners.length === 0);
  const last = without.length > 0 ? [ownerRow({ say: 'nobody' }, without, known.length)] : [];
  const columns = ['owner', 'ties', 'share', 'alone', 'near'].map((say): Said => ({ say }));
  return { kind: 'table', id: 'owners', columns, rows: [...rows, ...last] };
}

const whole = (number: number): Said => ({ number, as: 'whole' });

const ownerRow = (owner: Said, ties: readonly Actor[], all: number): readonly Said[] => [
  owner,
  whole(ties.length),
  { number: ties.length / all, as: 'percent' },
  whole(ties.filter((actor) => actor.owners.length === 1).length),
  whole(ties.filter(({ ring }) => ring !== null && ring <= 1).length),
];

/** Months without a word before a tie is cold, when nobody has said otherwise. */
export const ordinaryMonths = 12;

/** The day so many months before; the last of a month when the month is too short. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const first = (at: number): string =>
    `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(first(count + 1), -1);
  const same = `${first(count).slice(0, 8)}${String(date).padStart(2, '0')}`;
  return same < last ? same : last;
}

/** Known actors nobody has talked to since that many months before the given day, the coldest first. */
export function coldOnes(actors: readonly Actor[], day: string, months: number): readonly Actor[] {
  if (day === '') return [];
  const limit = monthsBefore(day, months);
  return actors
    .filter((actor) => isKnown(actor) && actor.last !== '' && actor.last < limit)
    .toSorted((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
}

export function cold(actors: readonly Actor[], day: string, months: number): ResultBlock {
  const lines = coldOnes(actors, day, months).map(({ name, last, owners: [owner] }): Said => {
    const values = { organisation: { text: name }, day: { day: last } };
    return owner === undefined
      ? { say: 'coldAlone', values }
      : { say: 'cold', values: { ...values, owner: { text: owner } } };
  });
  const undated = actors.filter((actor) => isKnown(actor) && actor.last === '').length;
  const rest: readonly Said[] = undated > 0 ? [{ say: 'undated', values: { number: undated } }] : [];
  const missing: readonly Said[] = day === '' ? [{ say: 'noDay' }] : [];
  return { kind: 'list', id: 'cold', items: [...missing, ...lines, ...rest], none: { say: 'noneCold' } };
}
