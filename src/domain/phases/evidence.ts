import {
  either,
  endDate,
  goals,
  inForce,
  minutes,
  pulse,
  purpose,
  risks,
  seated,
  sheetOf,
  winWin,
} from '../sights/looks.ts';
import type { Look, RoomFacts, Sight } from '../sights/room-facts.ts';
import type { PhaseId } from '../tools/phases/model.ts';

/** Where the product can see that a criterion may be met. People still tick: to see is not to agree. */
const looks: Readonly<Partial<Record<PhaseId, Readonly<Record<string, Look>>>>> = {
  explore: {
    goalLinked: either(goals, sheetOf('strategy')),
    evidence: sheetOf('citizen-value'),
    whyPartner: sheetOf('definition-test', 'definition'),
  },
  find: {
    candidate: sheetOf('assessment', 'matching'),
    metOnce: minutes,
    interest: seated(1, 'access'),
  },
  build: {
    sentence: purpose,
    winWinDone: winWin,
    rulesAgreed: sheetOf('working-styles', 'meeting'),
    intent: inForce,
  },
  plan: {
    risksTreated: risks,
    baseline: sheetOf('evaluation', 'citizen-value'),
    endPlan: endDate,
  },
  lead: {
    governance: sheetOf('steering'),
    deputies: seated(2, 'people'),
    firstLog: minutes,
    access: seated(1, 'access'),
  },
  resource: { resourced: sheetOf('value-account'), signed: inForce },
  deliver: {
    pulseAll: either(pulse, sheetOf('traffic-light', 'mood')),
  },
  measure: { everyMeasure: sheetOf('evaluation', 'citizen-value') },
  review: { decision: sheetOf('evaluation', 'health-check') },
  adjust: {
    approvedBoth: ({ agreement: { inForce: count } }) =>
      count !== null && count > 1 ? { kind: 'amendment', to: 'agreement', count } : null,
    loopNoted: ({ wentBack }) =>
      wentBack > 0 ? { kind: 'went-back', to: 'history', count: wentBack } : null,
  },
  anchor: { people: seated(2, 'people') },
};

/** What the product sees that speaks for a criterion; null when it sees nothing. */
export const seenFor = (phase: PhaseId, criterion: string, facts: RoomFacts): Sight | null =>
  looks[phase]?.[criterion]?.(facts) ?? null;
