import { isClauseId } from '#domain/agreements/clause-bank.ts';
import type { AgreementVersion } from '#domain/agreements/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { readAgreement, readRenewal } from '#features/agreements/index.ts';
import type { AgreementDraft, ClauseText } from '#features/agreements/index.ts';
import type { Needs } from '#server/house/needs.ts';

/** The draft with how far it has come and what the asker may do. */
export async function presentAgreement(needs: Needs, partnershipId = '') {
  const read = await readAgreement(needs, partnershipId);
  if (!read.ok) return read;
  const { draft, state, current, acceptances, abilities } = read.value;
  return done({ ...draft, completeness: state, current, acceptances, abilities });
}

export async function seenDraft(needs: Needs, partnershipId = ''): Promise<Result<AgreementDraft>> {
  const draft = await needs.agreements.draft(partnershipId);
  return draft ? done(draft) : problem('not-found');
}

/** A version by the number that people know it by. */
export async function findVersion(
  needs: Needs,
  draft: AgreementDraft,
  number: number,
): Promise<AgreementVersion | null> {
  let after: string | undefined;
  do {
    const page = await needs.agreements.versions(draft.id, { limit: 100, after });
    const version = page.items.find((one) => one.number === number);
    if (version) return version;
    after = page.next ?? undefined;
  } while (after);
  return null;
}

/** Where the agreement in force stands with its end, by the version's number. */
export async function presentRenewal(needs: Needs, partnershipId = '') {
  const read = await readRenewal(needs, partnershipId);
  if (!read.ok) return read;
  const { version, parties: _parties, ...renewal } = read.value;
  return done({ number: version.number, ...renewal });
}

type Numbered = Readonly<Partial<Record<string, string>>>;

/** The draft and the version that an address names. */
export async function seenVersion(
  needs: Needs,
  params: Numbered,
): Promise<Result<{ draft: AgreementDraft; version: AgreementVersion }>> {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  const version = await findVersion(needs, draft.value, Number(params['number']));
  return version ? done({ draft: draft.value, version }) : problem('not-found');
}

/** A version as it stands now, with who has accepted it. */
export async function presentVersion(needs: Needs, id: string) {
  const version = await needs.agreements.version(id);
  if (!version) return problem('not-found');
  return done({ ...version, acceptances: await needs.agreements.acceptances(id) });
}

export async function seenClause(
  needs: Needs,
  params: Numbered,
): Promise<Result<{ draft: AgreementDraft; clause: ClauseText }>> {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  const id = params['clause'] ?? '';
  const clause = isClauseId(id) ? await needs.agreements.clause(draft.value.id, id) : null;
  return clause ? done({ draft: draft.value, clause }) : problem('not-found');
}
