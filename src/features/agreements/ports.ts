import type {
  Acceptance,
  AgreementDraft,
  AgreementVersion,
  ClauseComment,
  ClauseId,
  ClauseText,
} from '#domain/agreements/model.ts';
import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { Bilingual, Language } from '#domain/language.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import type { Moment } from '#domain/time.ts';

/** A text that once stood in a clause. */
export type ClausePast = {
  readonly clause: ClauseId;
  readonly revision: number;
  readonly text: Bilingual<RichText>;
  readonly at: Moment;
  readonly personName: string;
};

export type AgreementReader = {
  draft(partnershipId: string): Promise<AgreementDraft | null>;
  draftById(id: string): Promise<AgreementDraft | null>;
  clause(agreementId: string, clause: ClauseId): Promise<ClauseText | null>;
  clauseHistory(agreementId: string, clause: ClauseId, page: PageRequest): Promise<Page<ClausePast>>;
  /** Newest first. */
  versions(agreementId: string, page: PageRequest): Promise<Page<AgreementVersion>>;
  version(id: string): Promise<AgreementVersion | null>;
  /** At most one for each party. */
  acceptances(versionId: string): Promise<readonly Acceptance[]>;
  comments(
    agreementId: string,
    page: PageRequest & { readonly clause?: ClauseId | undefined },
  ): Promise<Page<ClauseComment>>;
  /** Where a comment stands; null when it is none, or not the asker's to see. */
  commentPlace(id: string): Promise<CommentedClause | null>;
  /** Whom a comment of the asker's own concerns: never its writer, nobody of the writer's party. */
  listeners(commentId: string): Promise<readonly Listener[]>;
};

export type CommentedClause = {
  readonly agreementId: string;
  readonly partnershipId: string;
  readonly clause: ClauseId;
};

export type Listener = {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
};

export type ClauseSave = Omit<ClauseText, 'revision'> & {
  readonly agreementId: string;
  /** 0 for the first save of the clause. */
  readonly fromRevision: number;
};

export type AgreementStore = AgreementReader & {
  /** One for a partnership; false when it is already there. Clauses are kept with it. */
  startDraft(draft: Omit<AgreementDraft, 'revision'>): Promise<boolean>;
  /** Level, mode, circumstances, languages and dates; the clauses are left alone. */
  saveSettings(
    settings: Omit<AgreementDraft, 'clauses' | 'revision' | 'partnershipId'> & {
      readonly fromRevision: number;
    },
  ): Promise<Saved<AgreementDraft>>;
  saveClause(save: ClauseSave): Promise<Saved<ClauseText>>;
  /** False when the number is already taken: somebody put a version forward at the same moment. */
  putForward(version: Omit<AgreementVersion, 'state' | 'putForwardAt' | 'putForwardBy'>): Promise<boolean>;
  /** From put-forward; `accepted` only when every party has accepted; superseded also from accepted. */
  setVersionState(versionId: string, state: 'accepted' | 'withdrawn' | 'superseded'): Promise<boolean>;
  /** By a person with mandate. False when the party has already accepted this version. */
  accept(acceptance: Omit<Acceptance, 'partyName' | 'at'> & { readonly id: string }): Promise<boolean>;
  /** False when the id is there already. */
  comment(comment: NewComment): Promise<boolean>;
  resolveComment(id: string): Promise<boolean>;
};

export type NewComment = {
  readonly id: string;
  readonly agreementId: string;
  readonly clause: ClauseId;
  readonly partyId: string;
  readonly text: string;
};

export type { Acceptance, AgreementDraft, AgreementVersion, ClauseComment, ClauseText };
