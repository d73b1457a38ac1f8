/** Who is tied to whom, by name; every node is a key, ties go both ways, and nobody is tied to themselves. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export function graphOf(nodes: readonly string[], ties: readonly (readonly [string, string])[]): Graph {
  const graph = new Map(nodes.map((node) => [node, new Set<string>()]));
  for (const [from, to] of ties) {
    const [one, other] = [graph.get(from), graph.get(to)];
    if (!one || !other || from === to) continue;
    one.add(to);
    other.add(from);
  }
  return graph;
}

/** How many a node is tied to. */
export const degreeOf = (graph: Graph, node: string): number => graph.get(node)?.size ?? 0;

/** How many ties there are in all, each counted once. */
export const tiesIn = (graph: Graph): number =>
  [...graph.values()].reduce((sum, { size }) => sum + size, 0) / 2;

/** Ties there are of ties there could be; null with fewer than two nodes. */
export function densityOf(graph: Graph): number | null {
  const possible = (graph.size * (graph.size - 1)) / 2;
  return possible > 0 ? tiesIn(graph) / possible : null;
}

/**
 * How much of the traffic between all others would go through each node if it took the shortest way, as a
 * share of all pairs of others (Brandes). Where several ways are as short, each has its part. Empty with fewer
 * than three nodes.
 */
export function betweennessIn(graph: Graph): ReadonlyMap<string, number> {
  const nodes = [...graph.keys()];
  const pairs = ((nodes.length - 1) * (nodes.length - 2)) / 2;
  if (pairs <= 0) return new Map();
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const ties = nodes.map((node) => [...(graph.get(node) ?? [])].map((other) => numbers.get(other) ?? 0));
  const sums = new Float64Array(nodes.length);
  for (const source of nodes.keys()) addPassed(sums, shortestFrom(ties, source));
  return new Map(nodes.map((node, number) => [node, at(sums, number) / 2 / pairs]));
}

/** Who each is tied to; nodes by number, for a map of a thousand is gone through a thousand times. */
type Ties = readonly (readonly number[])[];

type Search = {
  /** Nodes in the order they were reached, the source first. */
  readonly reached: readonly number[];
  /** How many steps away each is (−1 is never), and how many shortest ways lead there. */
  readonly steps: Int32Array;
  readonly ways: Float64Array;
  readonly ties: Ties;
};

const at = (numbers: Float64Array | Int32Array, index: number): number => numbers[index] ?? 0;

/** Every shortest way from `source`: how long, and how many lead to each node. */
function shortestFrom(ties: Ties, source: number): Search {
  const steps = new Int32Array(ties.length).fill(-1);
  const ways = new Float64Array(ties.length);
  const reached = [source];
  steps[source] = 0;
  ways[source] = 1;
  for (const node of reached)
    for (const next of ties[node] ?? []) {
      if (at(steps, next) < 0) {
        steps[next] = at(steps, node) + 1;
        reached.push(next);
      }
      if (at(steps, next) === at(steps, node) + 1) ways[next] = at(ways, next) + at(ways, node);
    }
  return { reached, steps, ways, ties };
}

/** Adds how much of what goes from the source passes through each other node, from the farthest inwards. */
function addPassed(sums: Float64Array, { reached, steps, ways, ties }: Search): void {
  const passed = new Float64Array(sums.length);
  for (const node of reached.toReversed()) {
    const carried = (1 + at(passed, node)) / at(ways, node);
    for (const before of ties[node] ?? [])
      if (at(steps, before) === at(steps, node) - 1)
        passed[before] = at(passed, before) + at(ways, before) * carried;
    if (at(steps, node) > 0) sums[node] = at(sums, node) + at(passed, node);
  }
}
