/** What a party can bring, and the units that it is counted in; the first is the usual one. */
export const kinds = {
  hours: ['hours'],
  rooms: ['times', 'hours', 'days'],
  materials: ['pieces', 'times'],
  reach: ['people', 'times'],
  money: ['kroner'],
  'know-how': ['hours', 'times', 'days'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Kind = keyof typeof kinds;
export type Unit = (typeof kinds)[Kind][number];

export const kindIds = Object.keys(kinds) as readonly Kind[];
export const units: readonly Unit[] = [...new Set(Object.values(kinds).flat())];

/** Days of a room are not hours of a room: what is counted otherwise is never added up. */
export const fits = (kind: Kind, unit: string): unit is Unit =>
  (kinds[kind] as readonly string[]).includes(unit);

/** What a line says: a word given, what came of it, or what the party itself got out of it. */
export const standings = ['promised', 'given', 'gained'] as const;
export type Standing = (typeof standings)[number];
