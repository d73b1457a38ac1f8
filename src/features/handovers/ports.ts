import type { PackPart, Rules } from '#domain/handovers/handover.ts';
import type { Revised, Saved } from '#domain/keeping.ts';
import type { Day, Moment } from '#domain/time.ts';

type Named = { readonly id: string; readonly name: string };

export type HandoverYes = {
  readonly partyId: string;
  readonly partyName: string;
  readonly personName: string;
  readonly at: Moment;
};

/** Somebody leaves, somebody takes over, and every party says that it knows. */
export type Handover = Revised<{
  readonly id: string;
  readonly partnershipId: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly leaver: Named;
  /** Null before somebody is named, and until who was invited has come. */
  readonly successor: Named | null;
  /** Who was sent a link to take over; the address is read by the party's own alone. */
  readonly invitedBy: { readonly linkId: string; readonly name: string } | null;
  readonly leavesOn: Day | null;
  readonly walked: readonly PackPart[];
  readonly state: 'open' | 'done' | 'called-off';
  /** How many promises moved when it was done. */
  readonly moved: number;
  readonly createdAt: Moment;
  readonly doneAt: Moment | null;
  readonly yes: readonly HandoverYes[];
  /** Parties it still waits for. */
  readonly waitsFor: readonly Named[];
}>;

export type HandoverReader = {
  /** The newest first; at most a hundred. */
  handovers(partnershipId: string): Promise<readonly Handover[]>;
  handover(id: string): Promise<Handover | null>;
  /** The party's own; null when nothing is written, or it is not the asker's to read. */
  rules(handoverId: string): Promise<Revised<{ readonly answers: Rules }> | null>;
};

type Changing = Pick<Handover, 'id' | 'leavesOn' | 'walked'> & {
  readonly successorId: string | null;
  readonly linkId: string | null;
  readonly state: 'open' | 'called-off';
  readonly fromRevision: number;
};

export type HandoverStore = HandoverReader & {
  /** False when one is open for the same person. */
  addHandover(handover: {
    readonly id: string;
    readonly partnershipId: string;
    readonly partyId: string;
    readonly leaverId: string;
    readonly leavesOn: Day | null;
  }): Promise<boolean>;
  saveHandover(handover: Changing): Promise<Saved<Handover>>;
  /** From revision 0 the first time. */
  saveRules(rules: {
    readonly handoverId: string;
    readonly partyId: string;
    readonly answers: Rules;
    readonly fromRevision: number;
  }): Promise<Saved<Revised<{ readonly answers: Rules }>>>;
  /** False when the party has said so already. With the last one the database hands everything over. */
  confirm(handoverId: string, partyId: string): Promise<boolean>;
};
