/** The four arcs of the twelve phases: explore and build, manage, measure and adjust, anchor or end. */
export const arcs = ['a', 'b', 'c', 'd'] as const;
export type PhaseArc = (typeof arcs)[number];

const lastPhase: Readonly<Record<PhaseArc, number>> = { a: 4, b: 7, c: 10, d: 12 };

/** The arc that a phase, 1-12, lies in. */
export const arcOf = (phase: number): PhaseArc => arcs.find((arc) => phase <= lastPhase[arc]) ?? 'd';
