/** Where a case that somebody sends in stands, from the first word to the page; and who may move it on. */
export const submissionStates = [
  'draft',
  'unconfirmed',
  'waiting',
  'approved',
  'published',
  'declined',
  'withdrawn',
] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** The two whose case it is. */
export const caseParties = ['library', 'partner'] as const;
export type CaseParty = (typeof caseParties)[number];

/** Who sends it: one of the two, or somebody who knows them both. */
export const caseSenders = ['library', 'partner', 'other'] as const;
export type CaseSender = (typeof caseSenders)[number];

/** Whose link it is that is being used; the editor has a desk instead. */
export type CaseRole = 'sender' | CaseParty | 'editor';

export type CaseStanding = {
  readonly state: SubmissionState;
  /** The number of the text as it stands; every other text has another. */
  readonly revision: number;
  readonly sender: CaseSender;
  /** The text that each party approved last. */
  readonly approvals: Readonly<Partial<Record<CaseParty, number>>>;
};

export type CaseDeed =
  | { readonly kind: 'change' }
  | { readonly kind: 'send' }
  | { readonly kind: 'confirm'; readonly revision: number }
  | { readonly kind: 'approve'; readonly revision: number }
  | { readonly kind: 'suggest' }
  | { readonly kind: 'decline' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'resend' }
  | { readonly kind: 'publish' };
export type CaseDeedKind = CaseDeed['kind'];

const open: readonly SubmissionState[] = ['waiting', 'approved'];
const early: readonly SubmissionState[] = ['draft', 'unconfirmed'];

/** For whom a link speaks: the sender's for the sender's own party, if it is one. */
export function partyOf(role: CaseRole, sender: CaseSender): CaseParty | null {
  const speaks = role === 'sender' ? sender : role;
  return speaks === 'library' || speaks === 'partner' ? speaks : null;
}

export const hasApproved = ({ approvals, revision }: CaseStanding, party: CaseParty): boolean =>
  approvals[party] === revision;

/** Both have approved the very text that stands. */
export const isAgreed = (standing: CaseStanding): boolean =>
  caseParties.every((party) => hasApproved(standing, party));

/** What this role may do with a case that stands so. */
export function mayDo(standing: CaseStanding, role: CaseRole, kind: CaseDeedKind): boolean {
  const { state, sender } = standing;
  const isOpen = open.includes(state);
  const party = partyOf(role, sender);
  switch (kind) {
    case 'change':
      return role === 'sender' ? isOpen || early.includes(state) : role === 'editor' && isOpen;
    case 'send':
      return role === 'sender' && state === 'draft';
    case 'confirm':
      return role === 'sender' && state === 'unconfirmed';
    case 'approve':
      return isOpen && party !== null && !hasApproved(standing, party);
    case 'suggest':
      return isOpen && (role === 'library' || role === 'partner');
    case 'decline':
      return isOpen && role !== 'sender';
    case 'withdraw':
      return role === 'sender' ? isOpen || early.includes(state) : role === 'editor' && state === 'published';
    case 'resend':
      return role === 'sender' && isOpen && !isAgreed(standing);
    case 'publish':
      return role === 'editor' && (state === 'approved' || state === 'published') && isAgreed(standing);
  }
}

/** What it is after the deed; null when that cannot be done, or is about another text than the one that stands. */
export function afterDeed(standing: CaseStanding, role: CaseRole, deed: CaseDeed): CaseStanding | null {
  if (!mayDo(standing, role, deed.kind)) return null;
  if ('revision' in deed && deed.revision !== standing.revision) return null;
  if (deed.kind === 'approve') return approved(standing, partyOf(role, standing.sender));
  if (deed.kind === 'change') return changed(standing);
  const next: Readonly<Partial<Record<CaseDeedKind, SubmissionState>>> = {
    send: 'unconfirmed',
    confirm: 'waiting',
    decline: 'declined',
    withdraw: 'withdrawn',
    publish: 'published',
  };
  return { ...standing, state: next[deed.kind] ?? standing.state };
}

/** Other words: whoever has approved, has approved something else. */
const changed = (standing: CaseStanding): CaseStanding => ({
  ...standing,
  state: early.includes(standing.state) ? standing.state : 'waiting',
  revision: standing.revision + 1,
});

function approved(standing: CaseStanding, party: CaseParty | null): CaseStanding | null {
  if (!party) return null;
  const next = { ...standing, approvals: { ...standing.approvals, [party]: standing.revision } };
  return { ...next, state: isAgreed(next) ? 'approved' : standing.state };
}
