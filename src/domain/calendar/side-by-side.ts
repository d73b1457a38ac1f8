import { daysBetween, type Day } from '../time.ts';

/** A day or a time in somebody's calendar; `calendar` says whose, since two houses may bear one name. */
export type Stretch = {
  readonly calendar: string;
  readonly who: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
};

/** A stretch and who else, by name, has something in it on the same days. */
export type Beside<One extends Stretch = Stretch> = One & { readonly meanwhile: readonly string[] };

type Span = { readonly from: Day; readonly to: Day };

const touches = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

const inOrder = (one: Stretch, other: Stretch): number =>
  one.from.localeCompare(other.from) || one.to.localeCompare(other.to) || one.who.localeCompare(other.who);

/** Calendars side by side as one list, the earliest first: the clash of two is told at both. */
export function sideBySide<One extends Stretch>(stretches: readonly One[]): readonly Beside<One>[] {
  return stretches.toSorted(inOrder).map((one) => {
    const others = stretches.filter(({ calendar }) => calendar !== one.calendar);
    const names = new Map(
      others.filter((other) => touches(one, other)).map(({ calendar, who }) => [calendar, who]),
    );
    return { ...one, meanwhile: [...names.values()].toSorted((a, b) => a.localeCompare(b)) };
  });
}

/** Where a stretch lies in the time that is drawn: 0 is its first morning, 1 the evening of its last day. */
type Bar = { readonly start: number; readonly width: number };
type Strip = { readonly calendar: string; readonly who: string; readonly bars: readonly Bar[] };

/** A strip for each calendar, in the order in which they come; what lies outside the time is not drawn. */
export function stripsOf(stretches: readonly Stretch[], span: Span): readonly Strip[] {
  const days = daysBetween(span.from, span.to) + 1;
  const strips = new Map<string, { who: string; bars: Bar[] }>();
  for (const one of stretches) {
    const strip = strips.get(one.calendar) ?? { who: one.who, bars: [] };
    strips.set(one.calendar, strip);
    if (!touches(one, span)) continue;
    const from = one.from < span.from ? span.from : one.from;
    const to = one.to > span.to ? span.to : one.to;
    strip.bars.push({
      start: daysBetween(span.from, from) / days,
      width: (daysBetween(from, to) + 1) / days,
    });
  }
  return [...strips].map(([calendar, strip]) => ({ calendar, ...strip }));
}

/** A year of whole months from the one that a day is in. */
export function yearFrom(day: Day): Span {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const at = (months: number, date: number): Day =>
    new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
  return { from: at(0, 1), to: at(12, 0) };
}
