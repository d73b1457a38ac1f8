type PhaseShape = {
  readonly arc: 'a' | 'b' | 'c' | 'd';
  /** Whether both sides tick what must be in place before the phase is left. */
  readonly both: boolean;
  readonly tasks: readonly string[];
  readonly exit: readonly string[];
};

/** The twelve phases in four arcs; a leader says yes in 1, 6, 9 and 12. */
export const phases = {
  explore: {
    arc: 'a',
    both: false,
    tasks: ['need', 'goal', 'alone', 'affected', 'outsiders', 'assumptions', 'vision'],
    exit: ['goalLinked', 'evidence', 'whyPartner', 'leader'],
  },
  find: {
    arc: 'a',
    both: false,
    tasks: ['longList', 'shortList', 'assess', 'warmPath', 'internalYes', 'firstContact'],
    exit: ['candidate', 'noVeto', 'metOnce', 'interest'],
  },
  build: {
    arc: 'a',
    both: true,
    tasks: ['world', 'wishes', 'winWin', 'groundRules', 'mandates', 'level'],
    exit: ['sentence', 'winWinDone', 'rulesAgreed', 'intent'],
  },
  plan: {
    arc: 'a',
    both: true,
    tasks: ['activities', 'roles', 'calendar', 'risks', 'communication', 'measures', 'dataNeeds', 'endDate'],
    exit: ['ownersDates', 'risksTreated', 'baseline', 'endPlan'],
  },
  lead: {
    arc: 'b',
    both: false,
    tasks: ['forum', 'rhythm', 'contacts', 'rights', 'records', 'ladder'],
    exit: ['governance', 'deputies', 'firstLog', 'access'],
  },
  resource: {
    arc: 'b',
    both: true,
    tasks: ['map', 'budget', 'funding', 'approvals', 'contract'],
    exit: ['resourced', 'approved', 'signed', 'leader'],
  },
  deliver: {
    arc: 'b',
    both: false,
    tasks: ['deliver', 'log', 'inform', 'pulse', 'celebrate', 'deviate'],
    exit: ['accepted', 'decided', 'pulseAll'],
  },
  measure: {
    arc: 'c',
    both: false,
    tasks: ['numbers', 'compare', 'citizens', 'onePage'],
    exit: ['everyMeasure', 'shared'],
  },
  review: {
    arc: 'c',
    both: true,
    tasks: ['written', 'talk', 'promise', 'learning', 'stays'],
    exit: ['decision', 'leader'],
  },
  adjust: {
    arc: 'c',
    both: false,
    tasks: ['change', 'newVersion', 'newPlan'],
    exit: ['approvedBoth', 'loopNoted'],
  },
  anchor: {
    arc: 'd',
    both: false,
    tasks: ['budgets', 'secondContact', 'name', 'policy', 'teach'],
    exit: ['people', 'running'],
  },
  finish: {
    arc: 'd',
    both: true,
    tasks: ['path', 'lastMeeting', 'thanks', 'products', 'data', 'tell', 'caseStory', 'newPeriod'],
    exit: ['documented', 'caseDone', 'contactSet', 'dataDone', 'leader'],
  },
} as const satisfies Readonly<Record<string, PhaseShape>>;

export type PhaseId = keyof typeof phases;

export const phaseIds = Object.keys(phases) as readonly PhaseId[];

/** After these four comes the milestone: we agree to be partners. */
export const beforeMilestone: readonly PhaseId[] = phaseIds.filter((id) => phases[id].arc === 'a');

export const states = ['notStarted', 'going', 'ready', 'done', 'skipped'] as const;
export type State = (typeof states)[number];

export const tasksOf = (id: PhaseId): string => `${id}Tasks`;
export const exitOf = (id: PhaseId): string => `${id}Exit`;
