import { completeness, type Completeness } from '#domain/agreements/completeness.ts';
import type {
  Acceptance,
  AgreementDraft,
  AgreementVersion,
  ClauseComment,
} from '#domain/agreements/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { mayAcceptFor, type Party, type PartnershipReader, type Seat } from '#features/partnerships/index.ts';
import type { AgreementReader } from './ports.ts';

type Needs = { readonly agreements: AgreementReader; readonly partnerships: PartnershipReader };

/** The agreement as its reader meets it, with what the reader may do. */
export type AgreementPresented = {
  readonly draft: AgreementDraft;
  readonly state: Completeness;
  readonly versions: readonly AgreementVersion[];
  /** The version that waits for acceptance, else the one in force. */
  readonly current: AgreementVersion | null;
  readonly acceptances: readonly Acceptance[];
  readonly comments: readonly ClauseComment[];
  readonly parties: readonly Party[];
  readonly seats: readonly Seat[];
  readonly abilities: {
    readonly write: boolean;
    readonly comment: boolean;
    readonly putForward: boolean;
    readonly withdraw: boolean;
    /** The parties that the reader may accept for now. */
    readonly acceptFor: readonly string[];
  };
};

export async function readAgreement(
  needs: Needs,
  partnershipId: string,
): Promise<Result<AgreementPresented>> {
  const draft = await needs.agreements.draft(partnershipId);
  if (!draft) return problem('not-found');
  const [versions, parties, seats, comments] = [
    (await needs.agreements.versions(draft.id, { limit: 100 })).items,
    (await needs.partnerships.parties(partnershipId, { limit: 100 })).items,
    await needs.partnerships.mySeats(partnershipId),
    (await needs.agreements.comments(draft.id, { limit: 100 })).items,
  ];
  const waiting = versions.find((version) => version.state === 'put-forward');
  const current = waiting ?? versions.find((version) => version.state === 'accepted') ?? null;
  const acceptances = current ? await needs.agreements.acceptances(current.id) : [];
  const writing = seats.some((seat) => seat.scope.includes('answer'));
  const framing = seats.some((seat) => seat.scope.includes('answer') && !seat.byLink);
  const accepted = new Set(acceptances.map((acceptance) => acceptance.partyId));
  return done({
    draft,
    state: completeness(draft),
    versions,
    current,
    acceptances,
    comments,
    parties,
    seats,
    abilities: {
      write: writing && !waiting,
      comment: seats.some((seat) => seat.scope.includes('comment')),
      putForward: framing && !waiting,
      withdraw: framing && waiting !== undefined,
      acceptFor: waiting
        ? waiting.content.parties
            .map(({ id }) => id)
            .filter((id) => mayAcceptFor(seats, id) && !accepted.has(id))
        : [],
    },
  });
}
