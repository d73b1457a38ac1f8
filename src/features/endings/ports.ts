import type { EndingReason, EndingYes, KeptKind } from '#domain/endings/ending.ts';
import type { Revised, Saved } from '#domain/keeping.ts';
import type { Day, Moment } from '#domain/time.ts';

type Said = { readonly partyName: string; readonly personName: string; readonly at: Moment };
export type SaidYes = EndingYes & Said;

/** One thing, and who keeps it when the partnership is over. */
export type KeptLine = Revised<{
  readonly id: string;
  readonly kind: KeptKind;
  readonly what: string;
  /** Null for all together. */
  readonly keeperId: string | null;
  readonly keeperName: string;
  readonly terms: string;
  readonly fromOn: Day | null;
  /** Parties that agree with the line as it stands. */
  readonly agreed: readonly ({ readonly partyId: string } & Said)[];
}>;

/** How a partnership is brought to an end. */
export type Ending = Revised<{
  readonly id: string;
  readonly partnershipId: string;
  readonly state: 'preparing' | 'ended' | 'reopened' | 'given-up';
  readonly reason: EndingReason | null;
  readonly words: string;
  readonly thanks: { readonly da: string; readonly en: string };
  readonly forgetOn: Day | null;
  readonly forgottenAt: Moment | null;
  /** Open promises that are kept although it ends. */
  readonly carried: readonly string[];
  readonly caseChoice: 'drafted' | 'declined' | null;
  readonly createdAt: Moment;
  readonly endedAt: Moment | null;
  readonly lines: readonly KeptLine[];
  readonly yes: readonly SaidYes[];
  /** Parties whose yes is missing: to end it, or to open it again. */
  readonly waitsFor: readonly { readonly id: string; readonly name: string }[];
  readonly linesWait: boolean;
}>;

export type EndingReader = {
  /** The one that is being prepared, or that has ended the partnership. */
  ending(partnershipId: string): Promise<Ending | null>;
  endingById(id: string): Promise<Ending | null>;
  line(id: string): Promise<(KeptLine & { readonly endingId: string }) | null>;
};

export type EndingWords = Pick<Ending, 'reason' | 'words' | 'thanks' | 'forgetOn' | 'carried' | 'caseChoice'>;
export type LineWords = Pick<KeptLine, 'kind' | 'what' | 'keeperId' | 'terms' | 'fromOn'>;

export type EndingStore = EndingReader & {
  /** Until the end of the deed nobody else writes in the room, and this deed sees what they wrote. */
  holdRoom(partnershipId: string): Promise<void>;
  /** False when one is under way already. */
  addEnding(ending: { readonly id: string; readonly partnershipId: string }): Promise<boolean>;
  saveEnding(
    ending: EndingWords & {
      readonly id: string;
      readonly state: 'preparing' | 'given-up';
      readonly fromRevision: number;
    },
  ): Promise<Saved<Ending>>;
  addLine(line: LineWords & { readonly id: string; readonly endingId: string }): Promise<boolean>;
  saveLine(
    line: LineWords & { readonly id: string; readonly removed: boolean; readonly fromRevision: number },
  ): Promise<Saved<KeptLine>>;
  agreeLine(line: {
    readonly id: string;
    readonly partyId: string;
    readonly revision: number;
  }): Promise<boolean>;
  /** With revision 0 the yes is taken back. The database ends or opens the partnership with the last one. */
  say(yes: {
    readonly endingId: string;
    readonly kind: EndingYes['kind'];
    readonly partyId: string;
    readonly revision: number;
  }): Promise<boolean>;
};
