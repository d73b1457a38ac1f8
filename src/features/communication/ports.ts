import type { Approval, CommunicationLine } from '#domain/communication/plan.ts';
import type { CheckState } from '#domain/communication/checks.ts';
import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Day, Moment } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/index.ts';

/** A line with the name of who says it. */
export type KeptLine = CommunicationLine & { readonly senderName: string };

export type GivenApproval = Approval & {
  readonly partyName: string;
  readonly personName: string;
  readonly at: Moment;
};

/** How a party's logo may be used, and whom the press may ask. */
export type PressCard = {
  readonly partyId: string;
  readonly logoTerms: string;
  readonly pressContact: string;
};

/** One question of what is looked at before anything is told outside; `state` null where nobody has. */
export type PlanCheck = Revised<{
  readonly question: string;
  readonly state: CheckState | null;
  readonly note: string;
  readonly personName: string;
  readonly at: Moment | null;
}>;

export type CommunicationReader = {
  communicationLine(id: string): Promise<KeptLine | null>;
  /** What all share, and what is said in the asker's own house. */
  communicationLines(partnershipId: string, page: PageRequest): Promise<Page<KeptLine>>;
  /** Of every text a line of the partnership ever had. */
  textApprovals(partnershipId: string): Promise<readonly GivenApproval[]>;
  pressCards(partnershipId: string): Promise<readonly PressCard[]>;
  /** Those that somebody has answered. */
  planChecks(partnershipId: string): Promise<readonly PlanCheck[]>;
  /** Texts to approve for an own party, and lines to say before `until`; at most a hundred. */
  communicationToDo(until: Day): Promise<readonly ToDo[]>;
};

export type NewLine = Omit<CommunicationLine, 'textRevision' | 'state' | 'outOn' | 'revision'>;

export type CommunicationStore = CommunicationReader & {
  /** False when the id is already there. */
  addCommunicationLine(line: NewLine): Promise<boolean>;
  saveCommunicationLine(line: Omit<CommunicationLine, 'textRevision'>): Promise<Saved<KeptLine>>;
  /** False when the party has approved this text already. */
  approveText(approval: Approval): Promise<boolean>;
  savePressCard(card: PressCard): Promise<void>;
  /** From revision 0 the first time. */
  savePlanCheck(check: {
    readonly partnershipId: string;
    readonly question: string;
    readonly state: CheckState;
    readonly note: string;
    readonly fromRevision: number;
  }): Promise<Saved<PlanCheck>>;
};

export type { Approval, CommunicationLine };
