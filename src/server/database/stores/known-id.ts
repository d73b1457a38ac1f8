const shape = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const nobodys = '00000000-0000-0000-0000-000000000000';

/** An id as PostgreSQL takes it; what is no id at all becomes one that nothing has, and is simply not found. */
export const knownId = (text: string): string => (shape.test(text) ? text : nobodys);

/** A revision as PostgreSQL takes it; what can be none is one that no row has ever had. */
export const knownRevision = (revision: number): number =>
  Number.isInteger(revision) && revision >= 0 && revision < 2 ** 31 ? revision : -1;

/** Before the first of a list that goes from the newest to the oldest. */
export const newest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
