import type { Selection } from './ask.ts';
import { readBound, type Datestamp } from './datestamp.ts';

/** What is known of every record, also of one that is gone. */
export type Header = {
  readonly identifier: string;
  readonly datestamp: Datestamp;
  /** The narrowest sets it lies in; `cases:da` lies in `cases`. */
  readonly sets: readonly string[];
  readonly deleted: boolean;
};

type Place = Pick<Header, 'datestamp' | 'identifier'>;

const order = (a: Place, b: Place): number =>
  compare(a.datestamp, b.datestamp) || compare(a.identifier, b.identifier);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The records of a selection, the one changed longest ago first. Whatever changes while a harvester reads on
 * moves to the end, where it comes by again: nothing is lost between two pages.
 */
export function selectRecords<Record extends Header>(
  records: readonly Record[],
  { from, until, set }: Selection,
): Record[] {
  const first = from === undefined ? '' : (readBound(from)?.first ?? '');
  const last = until === undefined ? '9999-12-31T23:59:59Z' : (readBound(until)?.last ?? '');
  return records
    .filter(({ datestamp }) => datestamp >= first && datestamp <= last)
    .filter(({ sets }) => set === undefined || sets.some((one) => one === set || one.startsWith(`${set}:`)))
    .sort(order);
}

export type ListPage<Record> = { readonly items: readonly Record[]; readonly more: boolean };

/** The next records after a place; from the beginning when there is none. */
export function pageAfter<Record extends Header>(
  sorted: readonly Record[],
  after: Place | null,
  length: number,
): ListPage<Record> {
  const left = after ? sorted.filter((one) => order(one, after) > 0) : sorted;
  return { items: left.slice(0, length), more: left.length > length };
}
