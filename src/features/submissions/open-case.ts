import type { Ambient } from '#domain/ambient.ts';
import { mayDo, partyOf, type CaseDeedKind, type CaseParty } from '#domain/cases/submission.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { OpenedCase, SubmissionStore } from './ports.ts';

type Needs = Ambient & { readonly submissions: SubmissionStore };

/** A case as the holder of a link meets it, with what that link may do now. */
export type CaseShown = OpenedCase & {
  /** The party that the holder speaks for. */
  readonly party: CaseParty | null;
  readonly may: Readonly<Record<CaseDeedKind, boolean>>;
};

const deeds: readonly CaseDeedKind[] = [
  ...(['change', 'send', 'confirm', 'approve', 'suggest', 'decline'] as const),
  ...(['withdraw', 'resend', 'publish'] as const),
];

/** Reads, and nothing else: mail programs open links to look at them. */
export async function openCase(needs: Needs, secret: string): Promise<Result<CaseShown>> {
  const opened = await needs.submissions.byLink(needs.hashSecret(secret));
  if (!opened) return problem('case-link-unknown');
  if (opened.revokedAt) return problem('case-link-replaced');
  if (Date.parse(opened.expiresAt) <= Date.parse(needs.now)) return problem('case-link-expired');
  const may = Object.fromEntries(deeds.map((kind) => [kind, mayDo(opened, opened.role, kind)]));
  return done({
    ...opened,
    party: partyOf(opened.role, opened.sender),
    may: may as CaseShown['may'],
  });
}
