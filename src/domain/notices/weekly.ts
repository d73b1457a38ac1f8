import { addDays, daysBetween, type Day } from '../time.ts';

/** What a person has been told in weekly letters, and in the letter of which week. */
export type Told = Readonly<Record<string, Day>>;

/** A thing that may be told, under a key that stays the same as long as it is the same news. */
export type Tellable = { readonly key: string; readonly again: 'never' | 'monthly' };

/** The Monday of the week a day is in. */
export const weekOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const month = 28;

/** What was not told yet; what may be told again, is so when four weeks have passed. */
export function newsAmong<T extends Tellable>(things: readonly T[], told: Told, week: Day): readonly T[] {
  return things.filter(({ key, again }) => {
    const last = told[key];
    return last === undefined || (again === 'monthly' && daysBetween(last, week) >= month);
  });
}

/**
 * What is remembered after a letter: only what still is, so that a thing which comes back is news again. What was not
 * told in this letter keeps the week in which it was.
 */
export function toldAfter(things: readonly Tellable[], told: Told, week: Day): Told {
  const news = new Set(newsAmong(things, told, week).map(({ key }) => key));
  return Object.fromEntries(things.map(({ key }) => [key, news.has(key) ? week : (told[key] ?? week)]));
}

type Waiting = {
  readonly kind: string;
  readonly id: string;
  readonly partyName: string;
  readonly due: Day | null;
};

/** News when it comes, and once more in the week its day is in. */
export function keyOf({ kind, id, partyName, due }: Waiting, week: Day): string {
  const near = due !== null && due < addDays(week, 7) ? `:${due}` : '';
  return `${kind}:${id}:${partyName}${near}`.slice(0, 200);
}
