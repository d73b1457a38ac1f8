/** Pages made alike have addresses alike: the promises, the meetings, the publications. */
const kindOf = (path: string): string =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(?<=\/(?:publikationer|publications)\/).+/, ':record')
    .replace(/(?<=\/(?:afsnit|clauses)\/)A\d+/, ':clause')
    .replace(/=[^&]*/g, '=')
    .replace(/\d+/g, '#');

/** Says of each page whether it is among the first two of its kind that were asked about. */
export function twoOfAKind(): (path: string) => boolean {
  const seen = new Map<string, Set<string>>();
  return (path) => {
    const alike = seen.get(kindOf(path)) ?? new Set<string>();
    seen.set(kindOf(path), alike);
    if (alike.size < 2) alike.add(path);
    return alike.has(path);
  };
}
