const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['CrOS', 'Chromebook'],
  ['Linux', 'Linux'],
] as const;

const named = (agent: string, marks: readonly (readonly [string, string])[]): string | undefined =>
  marks.find(([mark]) => agent.includes(mark))?.[1];

/** What a browser calls itself, as its user would say it: "Firefox, Windows"; null when nothing is known. */
export function browserName(agent: string): string | null {
  const known = [named(agent, browsers), named(agent, systems)].filter((name) => name !== undefined);
  return known.length > 0 ? known.join(', ') : null;
}
