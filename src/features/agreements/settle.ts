import { owedBy, settle, type Owed } from '#domain/obligations/derive.ts';
import { promisesFrom, settlePromises, type PromiseNeeds } from '#features/promises/index.ts';
import { obligationWords } from '#words/obligations/index.ts';
import type { LivingReader } from './living-ports.ts';
import type { AgreementContent } from '#domain/agreements/model.ts';
import type { AgreementVersion } from './ports.ts';

export type SettlingNeeds = PromiseNeeds & { readonly living: LivingReader };

type InForce = {
  readonly partnershipId: string;
  readonly partyId: string;
  readonly version: AgreementVersion;
  /** The version that it takes the place of. */
  readonly before: AgreementVersion | null;
};

/** What is owed becomes promises: new ones are made, changed ones follow, those that are gone close with the reason. */
export async function settleObligations(
  needs: SettlingNeeds,
  { partnershipId, partyId, version, before }: InForce,
): Promise<void> {
  const { agreementId, content, number } = version;
  const { languages } = content;
  const say = obligationWords(languages.kind === 'one' ? languages.language : languages.binding);
  const cares = await needs.living.cares(agreementId);
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const caller = parties.find(({ lead }) => lead)?.id ?? partyId;
  const owed = (of: AgreementContent): readonly Owed[] =>
    owedBy(of, {
      caller,
      keeperOf: (clause) => cares.find((care) => care.clause === clause)?.partyId ?? null,
      say: (kind) => say(`owed_${kind}`),
    });
  const standing = (await promisesFrom(needs, { kind: 'clause', id: agreementId })).map((promise) => ({
    ...promise,
    key: promise.source.key ?? promise.id,
  }));
  const settlement = settle(standing, { owed: owed(content), before: before ? owed(before.content) : [] });
  const because = say('becauseVersion', { number });
  await settlePromises(needs, { partnershipId, agreementId, partyId, number, because, settlement });
}
