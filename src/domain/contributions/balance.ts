import type { Hundredths } from './amount.ts';
import { kindIds, type Kind, type Standing, type Unit } from './kinds.ts';

/** As much of a line as can be added up. */
export type Counted = {
  readonly partyId: string;
  readonly standing: Standing;
  readonly kind: Kind;
  readonly unit: Unit;
  readonly amount: Hundredths;
  readonly estimate: boolean;
  readonly worth: Hundredths | null;
  readonly withdrawn: boolean;
};

export type Total = {
  readonly amount: Hundredths;
  readonly lines: number;
  /** How many of the lines are what somebody reckons, not what somebody counted. */
  readonly estimates: number;
};

/** One kind in one unit for one party: never added to anything counted otherwise. */
export type BalanceRow = {
  readonly partyId: string;
  readonly kind: Kind;
  readonly unit: Unit;
} & { readonly [S in Standing]: Total };

const nothing: Total = { amount: 0, lines: 0, estimates: 0 };

const plus = (total: Total, { amount, estimate }: Counted): Total => ({
  amount: total.amount + amount,
  lines: total.lines + 1,
  estimates: total.estimates + (estimate ? 1 : 0),
});

/** What each party promised, gave and gained; by kind, then by party in their order. What was withdrawn is out. */
export function balanceOf(parties: readonly string[], lines: readonly Counted[]): readonly BalanceRow[] {
  const rows = new Map<string, BalanceRow>();
  for (const line of lines.filter(({ withdrawn }) => !withdrawn)) {
    const { partyId, kind, unit, standing } = line;
    const key = `${kind}/${unit}/${partyId}`;
    const row = rows.get(key) ?? { partyId, kind, unit, promised: nothing, given: nothing, gained: nothing };
    rows.set(key, { ...row, [standing]: plus(row[standing], line) });
  }
  const place = ({ kind, partyId }: BalanceRow): number =>
    kindIds.indexOf(kind) * 1000 + (parties.indexOf(partyId) + 1 || 999);
  return [...rows.values()].toSorted((a, b) => place(a) - place(b) || (a.unit < b.unit ? -1 : 1));
}

/** How much of what was promised has been given, at most all of it; null where nothing was promised. */
export const keptShare = ({ promised, given }: Pick<BalanceRow, 'promised' | 'given'>): number | null =>
  promised.amount === 0 ? null : Math.min(1, given.amount / promised.amount);

/** In kroner what the party's given lines are worth by its own rate; null when it has put a worth on none. */
export function worthOf(partyId: string, lines: readonly Counted[]): Hundredths | null {
  const worths = lines.flatMap(({ worth, ...line }) =>
    line.partyId === partyId && line.standing === 'given' && !line.withdrawn && worth !== null ? [worth] : [],
  );
  return worths.length === 0 ? null : worths.reduce((sum, worth) => sum + worth, 0);
}
