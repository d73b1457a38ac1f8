/** Two pages made alike stand for all that are: a promise, a meeting, a year of the wheel. True for the first two. */
export function twoOfAKind(): (path: string) => boolean {
  const seen = new Map<string, Set<string>>();
  return (path) => {
    const kind = path
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
      .replace(/=[^&]*/g, '=')
      .replace(/\d+/g, '#');
    const alike = seen.get(kind) ?? new Set<string>();
    seen.set(kind, alike);
    if (alike.size < 2) alike.add(path);
    return alike.has(path);
  };
}
