import { agreeOnTheSame } from '#domain/agreements/compare-versions.ts';
import type { AgreementContent } from '#domain/agreements/model.ts';
import { versionContent } from '#domain/agreements/version-content.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { Party, PartnershipReader } from '#features/partnerships/index.ts';
import { clauseTitles } from './clause-titles.ts';
import type { LivingReader } from './living-ports.ts';
import type { AgreementDraft, AgreementVersion } from './ports.ts';

type Needs = {
  readonly content: ContentReader;
  readonly living: LivingReader;
  readonly partnerships: PartnershipReader;
};
type Drafted = { readonly draft: AgreementDraft; readonly parties: readonly Party[] };

/** What the draft would put forward now; null for who does not see the partnership. */
export async function draftContent(
  needs: Needs,
  { draft, parties }: Drafted,
): Promise<AgreementContent | null> {
  const partnership = await needs.partnerships.partnership(draft.partnershipId);
  if (!partnership) return null;
  const titles = await clauseTitles(needs.content);
  const around = {
    partnership: { name: partnership.name, example: partnership.example },
    parties: parties.map(({ id, organisation: { name, place, cvr } }) => ({ id, name, place, cvr })),
    obligations: (await needs.living.obligations(draft.id)).filter(({ partyId }) =>
      parties.some(({ id }) => id === partyId),
    ),
  };
  return versionContent(draft, around, (id) => titles.get(id) ?? { da: id, en: id });
}

/** Whether there is anything to amend: the draft agrees on something else than the version in force, if there is one. */
export const isAmended = (
  content: AgreementContent,
  versions: readonly Pick<AgreementVersion, 'state' | 'content'>[],
): boolean =>
  !versions.some(({ state, content: agreed }) => state === 'accepted' && agreeOnTheSame(agreed, content));
