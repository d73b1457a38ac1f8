/** What can be given, each in a unit of its own: hours, days of a room, pieces, people reached, money. */
export const kinds = ['hours', 'expertHours', 'rooms', 'materials', 'reach', 'money'] as const;
export type Kind = (typeof kinds)[number];

/** The kinds that are counted in hours, and may be told in money when the parties agree on a rate. */
export const hourly: readonly Kind[] = ['hours', 'expertHours'];
