import { versionContent } from '#domain/agreements/version-content.ts';
import type { AgreementVersion } from '#domain/agreements/model.ts';
import { isLanguage } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { agreementDocument, clauseTitles, type AgreementDraft } from '#features/agreements/index.ts';
import { documentWords } from '#words/documents/index.ts';
import type { Needs } from '#server/house/needs.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';
import { findVersion, seenDraft } from './present-agreement.ts';

/** The version asked for, or the current one, or the draft: as a document in the language asked for. */
export async function pressAgreement({ needs, params, query }: Call): Promise<Result<ApiFile>> {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  const wanted = String(query['language'] ?? needs.language);
  const language = isLanguage(wanted) ? wanted : needs.language;
  const version = query['draft'] ? null : await wantedVersion(needs, draft.value, query['version']);
  if (version === undefined) return problem('not-found', { field: 'version' });
  const content = version?.content ?? (await draftContent(needs, draft.value));
  const acceptances = version ? await needs.agreements.acceptances(version.id) : [];
  const document = agreementDocument({ content, version, acceptances, language, date: needs.now });
  const say = documentWords(document.language);
  const which = version ? say('fileVersion', { number: version.number }) : say('draft');
  return done({ name: `${document.title} ${which}`, content: document });
}

/** Undefined when the number is no version's; null when there is no version yet. */
async function wantedVersion(
  needs: Needs,
  draft: AgreementDraft,
  number: unknown,
): Promise<AgreementVersion | null | undefined> {
  if (typeof number === 'number') return (await findVersion(needs, draft, number)) ?? undefined;
  const { items } = await needs.agreements.versions(draft.id, { limit: 100 });
  return (
    items.find(({ state }) => state === 'put-forward') ??
    items.find(({ state }) => state === 'accepted') ??
    null
  );
}

/** What would be put forward if it were put forward now. */
async function draftContent(needs: Needs, draft: AgreementDraft) {
  const [partnership, parties, titles] = [
    await needs.partnerships.partnership(draft.partnershipId),
    (await needs.partnerships.parties(draft.partnershipId, { limit: 100 })).items,
    await clauseTitles(needs.content),
  ];
  const around = {
    partnership: { name: partnership?.name ?? '', example: partnership?.example ?? false },
    parties: parties.map(({ id, organisation: { name, place, cvr } }) => ({ id, name, place, cvr })),
  };
  return versionContent(draft, around, (id) => titles.get(id) ?? { da: id, en: id });
}
