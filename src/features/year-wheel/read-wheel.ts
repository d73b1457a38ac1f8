import type { Ambient } from '#domain/ambient.ts';
import { done, type Result } from '#domain/result.ts';
import type { PlannedStep } from '#domain/strategy/cycle.ts';
import type { Day } from '#domain/time.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { ledHouse, readYearPlan, type House, type StrategyReader } from '#features/strategy/index.ts';
import type { OwnDay, PartnerBusy, Span, WheelDay, WheelReader } from './ports.ts';

type Needs = Ambient & {
  readonly people: PeopleReader;
  readonly strategies: StrategyReader;
  readonly wheel: WheelReader;
};

/** More days than these on one page are a list nobody reads. */
export const mostDays = 200;

export type WheelPresented = {
  readonly house: House;
  readonly year: number;
  /** 1-12; null for the whole year. */
  readonly month: number | null;
  readonly counts: readonly number[];
  readonly days: readonly WheelDay[];
  /** There are more days than are shown; choose a month. */
  readonly more: boolean;
  readonly own: readonly OwnDay[];
  readonly busy: readonly PartnerBusy[];
  readonly steps: readonly PlannedStep[];
  readonly reviewOn: string | null;
};

export type WheelAsked = { readonly year: number; readonly month: number | null };

const two = (number: number): string => String(number).padStart(2, '0');

export const spanOf = ({ year, month }: WheelAsked): Span =>
  month === null
    ? { from: `${year}-01-01`, to: `${year}-12-31` }
    : {
        from: `${year}-${two(month)}-01`,
        to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
      };

/** The list below the months shows the strategy's days and the organisation's own too, so the months count them. */
const withDays = (counts: readonly number[], year: number, days: readonly Day[]): readonly number[] =>
  counts.map((count, at) => count + days.filter((day) => day.startsWith(`${year}-${two(at + 1)}-`)).length);

/** Everything with a day: the partnerships', the strategy's and the organisation's own, beside the partners' busy times. */
export async function readWheel(
  needs: Needs,
  organisationId: string,
  asked: WheelAsked,
): Promise<Result<WheelPresented>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const plan = await readYearPlan(needs, organisationId, asked.year);
  if (!plan.ok) return plan;
  const span = spanOf(asked);
  const within = (day: string | null): boolean => day !== null && day >= span.from && day <= span.to;
  const days = await needs.wheel.wheelDays(organisationId, span);
  const { reviewOn } = plan.value.strategy;
  const ownOfYear = await needs.wheel.ownDays(organisationId, spanOf({ ...asked, month: null }));
  const alsoShown = [
    ...plan.value.steps.map(({ day }) => day),
    ...(reviewOn === null ? [] : [reviewOn]),
    ...ownOfYear.filter(({ kind }) => kind === 'date').map(({ from }) => from),
  ];
  const counts = await needs.wheel.monthCounts(organisationId, asked.year);
  return done({
    house: house.value,
    ...asked,
    counts: withDays(counts, asked.year, alsoShown),
    days: days.slice(0, mostDays),
    more: days.length > mostDays,
    own: await needs.wheel.ownDays(organisationId, span),
    busy: await needs.wheel.partnersBusy(organisationId, span),
    steps: plan.value.steps.filter(({ day }) => within(day)),
    reviewOn: within(reviewOn) ? reviewOn : null,
  });
}
