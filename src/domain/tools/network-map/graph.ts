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
  const pairs = ((graph.size - 1) * (graph.size - 2)) / 2;
  if (pairs <= 0) return new Map();
  const sums = new Map([...graph.keys()].map((node) => [node, 0]));
  for (const source of graph.keys())
    for (const [node, share] of passedFrom(graph, source)) sums.set(node, (sums.get(node) ?? 0) + share);
  return new Map([...sums].map(([node, sum]) => [node, sum / 2 / pairs]));
}

type Search = {
  /** Nodes in the order they were reached, the source first. */
  readonly reached: readonly string[];
  readonly ways: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, readonly string[]>;
};

/** How much of what goes from `source` passes through each other node. */
function passedFrom(graph: Graph, source: string): ReadonlyMap<string, number> {
  const { reached, ways, before } = shortestFrom(graph, source);
  const passed = new Map<string, number>();
  for (const node of reached.toReversed()) {
    const carried = (1 + (passed.get(node) ?? 0)) / (ways.get(node) ?? 1);
    for (const previous of before.get(node) ?? [])
      passed.set(previous, (passed.get(previous) ?? 0) + (ways.get(previous) ?? 0) * carried);
  }
  passed.delete(source);
  return passed;
}

/** Every shortest way from `source`: how many lead to each node, and by which nodes they come. */
function shortestFrom(graph: Graph, source: string): Search {
  const steps = new Map([[source, 0]]);
  const ways = new Map([[source, 1]]);
  const before = new Map<string, string[]>();
  const reached = [source];
  for (const node of reached) {
    const next = (steps.get(node) ?? 0) + 1;
    for (const neighbour of graph.get(node) ?? []) {
      if (!steps.has(neighbour)) {
        steps.set(neighbour, next);
        reached.push(neighbour);
      }
      if (steps.get(neighbour) !== next) continue;
      ways.set(neighbour, (ways.get(neighbour) ?? 0) + (ways.get(node) ?? 0));
      before.set(neighbour, [...(before.get(neighbour) ?? []), node]);
    }
  }
  return { reached, ways, before };
}
