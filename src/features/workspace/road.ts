/** The road of a partnership from the first two parties to an agreement that all have accepted. */
export const roadSteps = ['parties', 'sheet', 'reveal', 'agreement', 'acceptance'] as const;
export type RoadStep = (typeof roadSteps)[number];

export type RoadFacts = {
  /** Parties that somebody acts for. */
  readonly seatedParties: number;
  /** Sheets on which every party has written its side. */
  readonly written: number;
  readonly revealed: number;
  readonly putForward: boolean;
  readonly inForce: boolean;
};

export type RoadPlace = { readonly step: RoadStep; readonly state: 'done' | 'now' | 'later' };

/**
 * Which steps are behind and which is next. A later step that is done leaves the earlier ones optional:
 * nobody is sent back to fill in a sheet when the agreement is in force.
 */
export function roadOf(facts: RoadFacts): readonly RoadPlace[] {
  const done: Record<RoadStep, boolean> = {
    parties: facts.seatedParties >= 2,
    sheet: facts.written > 0 || facts.revealed > 0,
    reveal: facts.revealed > 0,
    agreement: facts.putForward || facts.inForce,
    acceptance: facts.inForce,
  };
  const furthest = roadSteps.findLastIndex((step) => done[step]);
  const next = roadSteps.findIndex((step, index) => !done[step] && (index > furthest || step === 'parties'));
  return roadSteps.map((step, index) => ({
    step,
    state: done[step] ? 'done' : index === next ? 'now' : 'later',
  }));
}
