import type { Day, Moment } from '../time.ts';

/** A line of a room's register: what could go wrong, what to watch for and who does what. */
export type RoomRisk = {
  readonly id: string;
  readonly partnershipId: string;
  /** Null in the register that the parties share; else the party whose own line it is. */
  readonly partyId: string | null;
  /** Which of the library's it is, R01-R32; null for people's own. */
  readonly known: string | null;
  readonly title: string;
  /** 1-5; null as long as nobody has judged it. */
  readonly probability: number | null;
  readonly consequence: number | null;
  readonly sign: string;
  readonly prevention: string;
  readonly response: string;
  readonly owner: { readonly partyId: string; readonly personId: string | null } | null;
  readonly reviewOn: Day | null;
  readonly state: 'open' | 'closed';
  readonly revision: number;
};

/** What a risk was judged to be at a moment. */
export type RiskScore = {
  readonly riskId: string;
  readonly probability: number;
  readonly consequence: number;
  readonly at: Moment;
  readonly personName: string;
};
